#!/bin/bash
# Installs what was built, or takes it away again.
# usage: install.sh install|uninstall BUILD DESTDIR PREFIX PACKAGES
set -eu
cd "$(dirname "$0")/../.."
what=$1 build=$2 prefix=$4 packages=$5
root=$3$prefix
version=$(sed -n 's/^#define VERSION "\(.*\)"/\1/p' vm/api/engine.c)

if [ "$what" = uninstall ]; then
    for file in include/*.h; do rm -f "$root/include/$(basename "$file")"; done
    rm -f "$root"/lib/libatoll.{a,so,so.0} "$root/lib/libjvm.so" "$root/lib/pkgconfig/atoll.pc" "$root/bin/atoll"
    rm -f "$root"/share/man/man1/atoll.1 "$root"/share/man/man3/atoll.3
    rm -rf "$root/lib/atoll" "$root/lib/cmake/Atoll"
    exit
fi

install -d "$root"/{bin,include,lib/atoll,lib/pkgconfig,lib/cmake/Atoll,share/man/man1,share/man/man3}
install -m 644 include/*.h "$root/include"
install -m 644 "$build/libatoll.a" "$root/lib"
install -m 755 "$build/libatoll.so" "$root/lib/libatoll.so.0"
ln -sf libatoll.so.0 "$root/lib/libatoll.so"
install -m 755 "$build/libjvm.so" "$root/lib"
install -m 755 "$build/atoll" "$root/bin"
cp -p --sparse=always "$build/atoll.image" "$root/lib/atoll" # its time tells that nobody changed it
install -m 644 vm/launcher/atoll.1 "$root/share/man/man1"
install -m 644 vm/api/atoll.3 "$root/share/man/man3"
cat >"$root/lib/pkgconfig/atoll.pc" <<PC
prefix=$prefix
Name: atoll
Description: embeddable Java SE 17 virtual machine
Version: $version
Cflags: -I\${prefix}/include
Libs: -L\${prefix}/lib -latoll
Requires.private: $packages
Libs.private: -pthread -lm -ldl
PC
cat >"$root/lib/cmake/Atoll/AtollConfig.cmake" <<'CMAKE'
# find_package(Atoll) gives the target Atoll::atoll.
get_filename_component(_atoll_prefix "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
if(NOT TARGET Atoll::atoll)
    add_library(Atoll::atoll SHARED IMPORTED)
    set_target_properties(Atoll::atoll PROPERTIES
        IMPORTED_LOCATION "${_atoll_prefix}/lib/libatoll.so.0"
        IMPORTED_SONAME "libatoll.so.0"
        INTERFACE_INCLUDE_DIRECTORIES "${_atoll_prefix}/include")
endif()
CMAKE
cat >"$root/lib/cmake/Atoll/AtollConfigVersion.cmake" <<CMAKE
set(PACKAGE_VERSION "$version")
if(PACKAGE_FIND_VERSION VERSION_GREATER PACKAGE_VERSION)
    set(PACKAGE_VERSION_COMPATIBLE FALSE)
else()
    set(PACKAGE_VERSION_COMPATIBLE TRUE)
endif()
CMAKE
