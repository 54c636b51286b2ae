#!/bin/sh
# The life of an instance by curl alone, from creating one to deleting it.
#
#   API_URL=http://127.0.0.1:4000 USER_SECRET=… ORGANIZATION_SECRET=… \
#   AUTOTASK_USERNAME=… AUTOTASK_PASSWORD=… AUTOTASK_SERVER_URL=… sh examples/curl.sh
#
# Values go into the JSON as they are: one with a " or a \ in it has to be escaped first.
set -eu

api="$API_URL/elements/api-v2"
secrets="User $USER_SECRET, Organization $ORGANIZATION_SECRET"

# call METHOD PATH [MORE IN THE HEADER]: the body comes from standard input. Prints the answer; fails on a refusal.
# The secrets go in by a file that only this process can read, for everybody may see the arguments of a command.
call() {
  header=$(mktemp)
  printf 'Authorization: %s%s\n' "$secrets" "${3:-}" >"$header"
  curl --silent --show-error --fail-with-body -X "$1" -H "@$header" \
    -H 'Content-Type: application/json' --data-binary @- "$api$2" || { rm -f "$header"; return 1; }
  rm -f "$header"
  echo
}

# The value of a field at the beginning of an answer: field NAME JSON
field() { printf '%s' "$2" | sed -n "s/^{[^{]*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }

created=$(
  call POST /instances <<JSON
{
  "element": { "key": "autotaskcrm" },
  "name": "Example",
  "tags": ["example"],
  "configuration": {
    "crm.autotask.username": "$AUTOTASK_USERNAME",
    "crm.autotask.password": "$AUTOTASK_PASSWORD",
    "crm.autotask.server.url": "$AUTOTASK_SERVER_URL"
  }
}
JSON
) || { echo "$created" >&2; exit 1; }
id=$(field id "$created")
token=$(field token "$created")
echo "created $id"

echo '{ "name": "Example, renamed" }' | call PATCH "/instances/$id" >/dev/null
echo "renamed"

# Whoever has the token needs no id.
echo '{ "propertyValue": false }' |
  call PATCH /instances/configuration/filter.response.nulls ", Element $token" >/dev/null
echo "changed an entry by the token alone"

call DELETE "/instances/$id" </dev/null >/dev/null
echo "deleted $id"
