#!/bin/bash
# Lays out a private JDK home in which only libjvm.so is another one.
# usage: jdk_home.sh BUILD HOME   (BUILD has libjvm.so; HOME is made anew)
set -u
build=$(readlink -f "$1") home=$2
real=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
rm -rf "$home" && mkdir -p "$home/lib/server" || exit 1
for file in "$real"/* "$real"/lib/*; do
    case $file in
        */lib) ;;
        */lib/server) ln -s "$file"/* "$home/lib/server/" && rm "$home/lib/server/libjvm.so" ;;
        "$real"/lib/*) ln -s "$file" "$home/lib/" ;;
        *) ln -s "$file" "$home/" ;;
    esac
done
ln -s "$build/libjvm.so" "$home/lib/server/libjvm.so"
