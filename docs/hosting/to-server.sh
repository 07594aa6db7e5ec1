#!/bin/sh
# Copy a show to a web server: to-server.sh SHOW HOST:/srv/www/news (or a folder of this machine).
# What feeds name comes first, the feeds come last, and what they no longer name goes after that; each file appears
# whole. A copy that breaks off leaves the old feeds, and all that they name.
set -eu
show=${1%/}/ there=${2%/}/

copy() {
    rsync --archive --chmod=D755,F644 --delay-updates --exclude='.*' --exclude=/show.toml "$@" "$show" "$there"
}

copy --exclude='*.html' --exclude=feed.xml --exclude=/shows.opml
copy --exclude=feed.xml --exclude=/shows.opml
copy
copy --delete-after
