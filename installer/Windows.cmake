# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT

# An NSIS installer with Qt's libraries and plug-ins beside the programs (windeployqt).
configure_file(windows/posthorn.rc.in posthorn.rc @ONLY)
target_sources(posthorn PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/posthorn.rc)
set_target_properties(posthorn PROPERTIES WIN32_EXECUTABLE TRUE)

install(TARGETS posthorn posthorn-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(TARGET posthorn-keyring)
    install(TARGETS posthorn-keyring LIBRARY DESTINATION ${CMAKE_INSTALL_BINDIR})
    # windeployqt knows the libraries of Qt only.
    get_target_property(keychain_type Qt6Keychain::Qt6Keychain TYPE)
    if(keychain_type STREQUAL "SHARED_LIBRARY")
        install(IMPORTED_RUNTIME_ARTIFACTS Qt6Keychain::Qt6Keychain RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endif()
qt_generate_deploy_app_script(TARGET posthorn FILENAME_VARIABLE deploy_script)
install(SCRIPT ${deploy_script})
# The library of the compiler, which windeployqt leaves out.
include(InstallRequiredSystemLibraries)

set(CPACK_GENERATOR NSIS)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Posthorn)
set(CPACK_PACKAGE_EXECUTABLES posthorn Posthorn)
set(CPACK_NSIS_DISPLAY_NAME Posthorn)
set(CPACK_NSIS_PACKAGE_NAME Posthorn)
set(CPACK_NSIS_MUI_ICON ${CMAKE_CURRENT_SOURCE_DIR}/icons/posthorn.ico)
set(CPACK_NSIS_MUI_UNIICON ${CMAKE_CURRENT_SOURCE_DIR}/icons/posthorn.ico)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\posthorn.exe")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON) # offers it, for posthorn-cli
foreach(part INSTALL UNINSTALL)
    string(REPLACE INSTALL register name ${part})
    string(TOLOWER ${name} name)
    file(TO_NATIVE_PATH ${CMAKE_CURRENT_SOURCE_DIR}/windows/${name}.nsh script)
    set(CPACK_NSIS_EXTRA_${part}_COMMANDS "!include \"${script}\"")
endforeach()
