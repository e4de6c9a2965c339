package org.guildhall.diagnosis.policy;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// The rules of filings in the API. A row never changes; a rule that changes is a new one from its
/// day on.
@Api
@RequestMapping(Api.BASE + "/filing-policies")
class PoliciesApi {
    private final Policies policies;
    private final PolicyForm forms;

    PoliciesApi(Policies policies, PolicyForm forms) {
        this.policies = policies;
        this.forms = forms;
    }

    /// A rule; what is left out holds for all.
    ///
    /// @param tld the ending without its dot, such as `com`
    /// @param region where a website is served from: `MAINLAND_CHINA` or `ELSEWHERE`
    /// @param filing `NEEDED`, `NOT_NEEDED` or `NOT_OFFERED`
    /// @param from the first day, at the account's site
    /// @param source where the rule is written
    record PolicyWish(
            Optional<String> site,
            Optional<String> tld,
            Optional<String> region,
            String filing,
            LocalDate from,
            String source)
            implements ApiBody {
        private Form form() {
            return Form.of(
                    Map.of(
                            "site", site.orElse(PolicyForm.ALL),
                            "tld", tld.orElse(""),
                            "region", region.orElse(PolicyForm.ALL),
                            "filing", filing,
                            "from", from.toString(),
                            "source", source));
        }
    }

    /// A rule with who entered it, and when.
    record PolicyBody(
            Optional<String> site,
            Optional<String> tld,
            Optional<String> region,
            String filing,
            LocalDate from,
            String source,
            Instant enteredAt,
            String enteredBy)
            implements ApiBody {
        private static PolicyBody of(PolicyRow.Entered entered) {
            var row = entered.row();
            return new PolicyBody(
                    row.site(),
                    row.tld(),
                    row.region().map(Region::name),
                    row.filing().name(),
                    row.from(),
                    row.source(),
                    entered.at(),
                    entered.by());
        }
    }

    /// All of them, the wider below the narrower.
    @GetMapping
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    Listing<PolicyBody> policies(Staff caller) {
        return Listing.whole(policies.rows(caller)).map(PolicyBody::of);
    }

    /// Enters one; all of them are the answer.
    @PostMapping
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    Listing<PolicyBody> enter(@RequestBody PolicyWish body, Staff caller) {
        var form = body.form();
        var row = forms.read(form);
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        policies.enter(row, caller);
        return policies(caller);
    }
}
