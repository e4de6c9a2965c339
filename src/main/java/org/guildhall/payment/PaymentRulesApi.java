package org.guildhall.payment;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Invalid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// What countries ask for, in the API.
@Api
class PaymentRulesApi {
    private static final String ALL = Api.BASE + "/payment-rules";
    private static final String ONE = ALL + "/{id}";

    private final PaymentRules rules;

    PaymentRulesApi(PaymentRules rules) {
        this.rules = rules;
    }

    /// A rule as it is to be.
    record RuleWanted(
            String country,
            String kind,
            Optional<LocalDate> registeredAfter,
            LocalDate from,
            Optional<LocalDate> until,
            Optional<String> note)
            implements ApiBody {
        RuleForm.Wanted wanted() {
            return new RuleForm.Wanted(
                    country, kind(kind), registeredAfter, from, until, note.orElse(""));
        }

        private static PaymentKind kind(String name) {
            try {
                return PaymentKind.of(name);
            } catch (Invalid _) {
                throw Invalid.at("kind", "payment.kind.unknown");
            }
        }
    }

    /// A rule as it stands.
    record RuleBody(
            UUID id,
            long version,
            String country,
            String kind,
            Optional<LocalDate> registeredAfter,
            LocalDate from,
            Optional<LocalDate> until,
            String note)
            implements ApiBody {
        static RuleBody of(PaymentRule rule) {
            return new RuleBody(
                    rule.id(),
                    rule.version(),
                    rule.country(),
                    rule.kind().name(),
                    rule.registeredAfter(),
                    rule.from(),
                    rule.until(),
                    rule.note());
        }
    }

    /// All of them, by country.
    @GetMapping(ALL)
    @Access(value = STAFF, may = MANAGE_PROGRAMMES)
    Listing<RuleBody> rules(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var all = rules.rows(caller).stream().map(RuleBody::of).toList();
        return Listing.part(
                all, Cursor.read(cursor), Cursor.limit(limit), each -> new Cursor(each.id()));
    }

    @GetMapping(ONE)
    @Access(value = STAFF, may = MANAGE_PROGRAMMES)
    ResponseEntity<RuleBody> rule(@PathVariable UUID id, Staff caller) {
        var rule = rules.row(caller, id);
        return Match.tagged(rule.version(), RuleBody.of(rule));
    }

    @PostMapping(ALL)
    @Access(value = STAFF, may = MANAGE_PROGRAMMES)
    ResponseEntity<RuleBody> start(@RequestBody RuleWanted body, Staff caller) {
        var added = rules.add(caller, body.wanted());
        return Match.created(ALL + "/" + added.id(), added.version(), RuleBody.of(added));
    }

    @PutMapping(ONE)
    @Access(value = STAFF, may = MANAGE_PROGRAMMES)
    ResponseEntity<RuleBody> change(
            @PathVariable UUID id, Match match, @RequestBody RuleWanted body, Staff caller) {
        match.expect(rules.row(caller, id).version());
        rules.change(caller, id, match.version(), body.wanted());
        return rule(id, caller);
    }

    /// Takes it out; the answer is what it was.
    @DeleteMapping(ONE)
    @Access(value = STAFF, may = MANAGE_PROGRAMMES)
    ResponseEntity<RuleBody> remove(@PathVariable UUID id, Match match, Staff caller) {
        var was = rule(id, caller);
        match.expect(rules.row(caller, id).version());
        rules.remove(caller, id, match.version());
        return was;
    }
}
