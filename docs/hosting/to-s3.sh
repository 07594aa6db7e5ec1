#!/bin/sh
# Copy a show to a store that speaks S3: to-s3.sh SHOW s3://BUCKET/news [OPTION...]; the options go to aws, such as
# --endpoint-url for stores that are not Amazon's. Types and caching are said for each kind of file, since aws guesses
# the types, and knows few of these. What feeds name comes first, the feeds come last, and what they no longer name goes
# after that.
set -eu
show=$1 there=$2
shift 2
year='public, max-age=31536000, immutable' day='public, max-age=86400' ask='no-cache'

copy() {
    kind=$1 caching=$2
    shift 2
    aws s3 sync "$show" "$there" --only-show-errors --content-type "$kind" --cache-control "$caching" --exclude '*' "$@" \
        --exclude '.*' --exclude '*/.*'
}

copy audio/mpeg "$day" --include '*.mp3' "$@"
copy audio/ogg "$day" --include '*.opus' "$@"
copy 'text/vtt; charset=utf-8' "$day" --include '*.vtt' "$@"
copy application/x-subrip "$day" --include '*.srt' "$@"
copy 'text/plain; charset=utf-8' "$day" --include '*.txt' "$@"
copy application/json "$day" --include '*.transcript.json' "$@"
copy 'text/html; charset=utf-8' "$day" --include '*.transcript.html' "$@"
copy application/json+chapters "$day" --include '*.chapters.json' "$@"
copy image/png "$year" --include '*/cover-*.png' "$@"
copy image/jpeg "$year" --include '*/cover-*.jpg' "$@"
copy application/json "$ask" --include '*.json' --exclude '*.transcript.json' --exclude '*.chapters.json' "$@"
copy image/png "$ask" --include '*.png' --exclude '*/cover-*' "$@"
copy image/svg+xml "$ask" --include '*.svg' "$@"
copy 'text/css; charset=utf-8' "$year" --include 'player-*.css' "$@"
copy 'text/javascript; charset=utf-8' "$year" --include 'player-*.js' "$@"
copy 'text/css; charset=utf-8' "$ask" --include '*.css' --exclude 'player-*' "$@"
copy 'text/javascript; charset=utf-8' "$ask" --include '*.js' --exclude 'player-*' "$@"
copy application/manifest+json "$ask" --include '*.webmanifest' "$@"
copy 'text/html; charset=utf-8' "$ask" --include '*.html' --exclude '*.transcript.html' "$@"
copy 'text/x-opml; charset=utf-8' "$ask" --include shows.opml "$@"
copy 'application/rss+xml; charset=utf-8' "$ask" --include '*/feed.xml' "$@"
aws s3 sync "$show" "$there" --only-show-errors --delete --exclude '.*' --exclude '*/.*' --exclude show.toml "$@"
