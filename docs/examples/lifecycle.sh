#!/bin/sh
# Takes a company from its application to the contract signed by both, by the JSON API alone, on a
# demo in which nobody has begun anything yet:
#
#   ./guildhall demo
#   docs/examples/lifecycle.sh data/demo.json
#
# Wants curl and jq. Says each step, how it was answered, and where the application stands then.
set -eu

personas=${1:?"usage: lifecycle.sh DEMO.JSON"}
examples=$(dirname "$0")
base=$(jq -r .baseUrl "$personas")
all=$base/api/v1/applications
answer=$(mktemp)
trap 'rm -f "$answer" "$answer.head"' EXIT

persona() { jq -r --arg email "$1" ".personas[] | select(.email == \$email) | .$2" "$personas"; }
partner=ayu@nusantara.example developer=mei.tan@vendor.example signatory=daniel.koh@vendor.example
uid=$(persona $partner uid)

# As whom, what for people, method, address, body. Whoever changes something names the version seen.
step() {
    status=$(curl -sS -o "$answer" -D "$answer.head" -w '%{http_code}' -X "$3" "$4" \
        -H "Authorization: Bearer $(persona "$1" token)" -H 'Content-Type: application/json' \
        ${tag:+-H "If-Match: $tag"} -H "Idempotency-Key: $$-$2" -d "$5")
    tag=$(tr -d '\r' <"$answer.head" | sed -n 's/^[Ee][Tt]ag: //p')
    printf '| %s | %s | %s |\n' "$2" "$status" "$(jq -r '.stage // .state // .detail // ""' "$answer")"
    case $status in 2??) ;; *) jq . "$answer" >&2 && exit 1 ;; esac
}

# The six digits that the newest such letter brings; it may be under way.
code() {
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        found=$(curl -sS -H 'Accept: application/json' "$base/demo/mails?to=$partner" |
            jq -r --arg kind "$1" '[.[] | select(.kind == $kind)][0].text // ""' |
            grep -oE '\b[0-9]{6}\b' | head -n 1)
        [ -z "$found" ] || break
        sleep 1
    done
    echo "{\"code\": \"$found\"$2}"
}

filled() { jq -c --arg uid "$uid" --arg email $partner ".values.mainUid = [\$uid]$2" "$examples/$1"; }

tag=
step $partner 'begin' POST "$all" '{"programme": "reseller"}'
here=$all/$(jq -r .id "$answer")
step $partner 'fill in' PUT "$here/answers" "$(filled application.json ' | .values.contactEmail = [$email]')"
step $partner 'have a code sent to the contact' POST "$here/contact-codes" ''
step $partner 'confirm the contact' POST "$here/contact-confirmation" "$(code onboarding.mail.contact-code '')"
step $partner 'hand in' POST "$here/submission" '{}'
step $developer 'take the review' POST "$here/review" ''
step $developer 'pass the qualification' POST "$here/approval" "$(jq -c . "$examples/checklist.json")"
step $developer 'offer terms' POST "$here/decision-sheets" "$(filled terms.json '')"
step $partner 'ask for other terms' POST "$here/decision-sheets/1/correction" '{"words": "Less to begin with.", "by_field": {"commitment": "200,000 in the first year."}}'
step $developer 'offer again' POST "$here/decision-sheets" "$(filled terms.json ' | .values.commitment = ["200000"]')"
step $partner 'confirm the terms' POST "$here/decision-sheets/2/confirmation" ''
step $developer 'send the contract' POST "$here/contract" '{}'
step $partner 'have a signing code sent' POST "$here/contract/signing-codes" ''
step $partner 'sign' POST "$here/contract/signatures" "$(code contract.code ', "name": "Ayu Lestari", "consent": true')"
step $signatory 'countersign' POST "$here/contract/countersignature" '{}'
tag=
step $partner 'look at it' GET "$here" ''
