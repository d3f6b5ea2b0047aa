# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT

# Posthorn.app on a disk image. posthorn-cli lies inside the bundle and uses its frameworks.
set(icon ${CMAKE_CURRENT_SOURCE_DIR}/icons/posthorn.icns)
target_sources(posthorn PRIVATE ${icon})
set_source_files_properties(${icon} TARGET_DIRECTORY posthorn PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
set_target_properties(posthorn PROPERTIES
    OUTPUT_NAME Posthorn
    MACOSX_BUNDLE TRUE
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in
    MACOSX_BUNDLE_GUI_IDENTIFIER ${application_id}
    MACOSX_BUNDLE_BUNDLE_NAME Posthorn
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
    MACOSX_BUNDLE_ICON_FILE posthorn.icns)
set_target_properties(posthorn-cli PROPERTIES INSTALL_RPATH "@executable_path/../Frameworks")

install(TARGETS posthorn BUNDLE DESTINATION .)
install(TARGETS posthorn-cli RUNTIME DESTINATION Posthorn.app/Contents/MacOS)
if(TARGET posthorn-keyring)
    set_target_properties(posthorn-keyring PROPERTIES INSTALL_RPATH "@loader_path/../Frameworks")
    install(TARGETS posthorn-keyring LIBRARY DESTINATION Posthorn.app/Contents/PlugIns)
endif()
qt_generate_deploy_app_script(TARGET posthorn FILENAME_VARIABLE deploy_script)
install(SCRIPT ${deploy_script})

set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME Posthorn)
