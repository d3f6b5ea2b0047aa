# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT

# The programs, the desktop entry, the AppStream description and the icons; a .deb of them.
# Their libraries lie where the system looks by itself.
set_target_properties(posthorn posthorn-cli PROPERTIES INSTALL_RPATH "")
install(TARGETS posthorn posthorn-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(TARGET posthorn-keyring)
    set_target_properties(posthorn-keyring PROPERTIES INSTALL_RPATH "")
    install(TARGETS posthorn-keyring LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/posthorn)
endif()
install(FILES ${application_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${application_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/posthorn.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${application_id}.svg)
foreach(size 16 24 32 48 64 128 256)
    install(FILES icons/posthorn-${size}.png
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps RENAME ${application_id}.png)
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/posthorn RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The Posthorn authors <posthorn@posthorn.example>")
set(CPACK_DEBIAN_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS ca-certificates)
# It is loaded when it is needed, so nothing in the programs names it.
get_property(gsasl_version GLOBAL PROPERTY POSTHORN_GSASL_VERSION)
if(gsasl_version)
    string(APPEND CPACK_DEBIAN_PACKAGE_DEPENDS ", libgsasl${gsasl_version}")
endif()
# QtKeychain loads libsecret by its name, so nothing else names that either.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n, libsecret-1-0, gnome-keyring | kwalletmanager | keepassxc")
