# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT

# What every target of the project is compiled with. Rooms, programs and tests link it.
add_library(posthorn_options INTERFACE)
target_compile_definitions(posthorn_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    POSTHORN_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(posthorn_options INTERFACE /W4 /utf-8 /permissive- $<$<BOOL:${POSTHORN_WERROR}>:/WX>)
else()
    # When it optimizes, g++ 12 takes std::variant's storage for uninitialized; clang's analyzer looks for the real ones.
    target_compile_options(posthorn_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
        $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-maybe-uninitialized>
        $<$<BOOL:${POSTHORN_WERROR}>:-Werror>)
    if(POSTHORN_SANITIZE)
        target_compile_options(posthorn_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
            -fno-omit-frame-pointer)
        target_link_options(posthorn_options INTERFACE -fsanitize=address,undefined)
        if(POSTHORN_FUZZ)
            target_compile_options(posthorn_options INTERFACE -fsanitize=fuzzer-no-link)
        endif()
    elseif(CMAKE_BUILD_TYPE STREQUAL "Release" AND UNIX AND NOT APPLE)
        target_compile_options(posthorn_options INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
            -fstack-protector-strong -fstack-clash-protection)
        target_link_options(posthorn_options INTERFACE -Wl,-z,relro,-z,now)
    endif()
endif()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# Where what is loaded only when it is needed lies when installed, seen from the programs.
include(GNUInstallDirs)
if(APPLE)
    set(POSTHORN_MODULES ../PlugIns)
elseif(WIN32)
    set(POSTHORN_MODULES .)
else()
    file(RELATIVE_PATH POSTHORN_MODULES /${CMAKE_INSTALL_BINDIR} /${CMAKE_INSTALL_LIBDIR}/posthorn)
endif()

# posthorn_room(<name> SOURCES <files…> LINK <targets…> [PCH <headers…>])
# One room of the house: a static library posthorn_<name>. The include root is core/ (or ui/).
function(posthorn_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINK;PCH" ${ARGN})
    add_library(posthorn_${name} STATIC ${ROOM_SOURCES})
    target_include_directories(posthorn_${name} PUBLIC ${PROJECT_SOURCE_DIR}/core)
    target_link_libraries(posthorn_${name} PUBLIC ${ROOM_LINK} PRIVATE posthorn_options)
    if(ROOM_PCH)
        target_precompile_headers(posthorn_${name} PRIVATE ${ROOM_PCH})
        # The same headers give the same bytes, so that a compiler cache can hand them to another checkout.
        target_compile_options(posthorn_${name} PRIVATE
            $<$<CXX_COMPILER_ID:Clang,AppleClang>:SHELL:-Xclang -fno-pch-timestamp>)
    endif()
endfunction()
