package org.guildhall.retention;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.OPERATE;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Legal holds in the API.
@Api
class HoldsApi {
    private static final String ALL = Api.BASE + "/legal-holds";

    private final Retention retention;

    HoldsApi(Retention retention) {
        this.retention = retention;
    }

    /// A case to be kept whole, and why.
    ///
    /// @param number the application's
    record HoldWanted(String number, String reason) implements ApiBody {}

    /// A case that must be kept whole for now.
    record HoldBody(UUID application, String number, String reason, String by, Instant since)
            implements ApiBody {
        private static HoldBody of(HoldStore.Hold hold) {
            return new HoldBody(
                    hold.application(), hold.number(), hold.reason(), hold.by(), hold.since());
        }
    }

    /// All of them, oldest first.
    @GetMapping(ALL)
    @Access(value = STAFF, may = OPERATE)
    Listing<HoldBody> holds(Staff caller) {
        return Listing.whole(retention.holds(caller)).map(HoldBody::of);
    }

    /// Keeps a case whole, with all of its account, until the hold is lifted.
    @PostMapping(ALL)
    @Access(value = STAFF, may = OPERATE)
    ResponseEntity<HoldBody> start(@RequestBody HoldWanted body, Staff caller) {
        var number = said("number", body.number(), RetentionPages.LONGEST_NUMBER);
        var reason = said("reason", body.reason(), RetentionPages.LONGEST_REASON);
        var hold = retention.hold(number, reason, caller);
        return ResponseEntity.created(URI.create(ALL + "/" + hold.application()))
                .body(HoldBody.of(hold));
    }

    /// Lifts the hold of an application; the answer is what it was.
    @DeleteMapping(ALL + "/{application}")
    @Access(value = STAFF, may = OPERATE)
    HoldBody lift(@PathVariable UUID application, Staff caller) {
        var was =
                retention.holds(caller).stream()
                        .filter(hold -> hold.application().equals(application))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        retention.lift(application, caller);
        return HoldBody.of(was);
    }

    private static String said(String field, String typed, int longest) {
        var words = Invalid.reading(field, () -> Form.text(typed, longest));
        if (words.isEmpty()) throw Invalid.at(field, "platform.form.missing");
        return words;
    }
}
