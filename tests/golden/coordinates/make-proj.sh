#!/bin/sh
# Makes proj.tsv with PROJ (Debian: proj-bin 9.1.1), whose parameters come from its own copy of the EPSG register: operation,
# grid (EPSG), northing, easting as typed, latitude and longitude on WGS 84 to ten digits.
cd "$(dirname "$0")" || exit 1
for operation in 15865 1808 5044 1267; do
  for grid in 28407 28408 28409; do
    for northing in 4270123.4 4391456 4448000 4520987.65; do
      for inside in 212345 487654.3 500000 634567.8; do
        easting="${grid#2840}$inside"
        pulkovo=$(echo "$northing $easting" | cs2cs -f %.12f "EPSG:$grid" EPSG:4284)
        wgs84=$(echo "$pulkovo" | cct -d 10 "urn:ogc:def:coordinateOperation:EPSG::$operation" | awk '{ print $1 "\t" $2 }')
        printf '%s\t%s\t%s\t%s\t%s\n' "EPSG:$operation" "EPSG:$grid" "$northing" "$easting" "$wgs84"
      done
    done
  done
done > proj.tsv
