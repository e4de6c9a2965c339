package org.guildhall.escalation.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.escalation.desk.DeskForm.Typed;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// Teams and outside desks in the API. A token is taken and never shown.
@Api
class DesksApi {
    private static final String ALL = Api.BASE + "/escalation-desks";
    private static final String ONE = ALL + "/{id}";

    private final Desks desks;
    private final DeskForm forms;

    DesksApi(Desks desks, DeskForm forms) {
        this.desks = desks;
        this.forms = forms;
    }

    /// How a desk is to be reached.
    ///
    /// @param way `TEAM`, `MAIL` or `TRACKER`
    /// @param address a mail address, or where Request Tracker begins
    /// @param queue of Request Tracker
    /// @param language BCP 47; what its people read
    /// @param days working days within which they usually answer, 1 to 30
    /// @param active whether anything new may go there; yes when left out
    /// @param token by which Request Tracker lets us in; the known one stays when left out
    record Wished(
            String name,
            String way,
            String address,
            Optional<String> queue,
            String language,
            int days,
            Optional<Boolean> active,
            Optional<String> token)
            implements ApiBody {
        private Form form() {
            return Form.of(
                    Map.of(
                            "name", name,
                            "way", way,
                            "address", address,
                            "queue", queue.orElse(""),
                            "language", language,
                            "days", String.valueOf(days),
                            "token", token.orElse("")));
        }
    }

    /// A desk as it is kept.
    record DeskBody(
            UUID id,
            long version,
            String name,
            String way,
            String address,
            String queue,
            String language,
            int days,
            boolean active,
            Instant changedAt,
            String changedBy)
            implements ApiBody {
        private static DeskBody of(OutsideDesk desk) {
            var plan = desk.plan();
            return new DeskBody(
                    desk.id(),
                    desk.version(),
                    plan.name(),
                    plan.way().name(),
                    plan.address(),
                    plan.queue(),
                    plan.language().toLanguageTag(),
                    plan.days(),
                    desk.active(),
                    desk.since(),
                    desk.by());
        }
    }

    /// All of them, by name.
    @GetMapping(ALL)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    Listing<DeskBody> desks(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var all = desks.all(caller).stream().map(DeskBody::of).toList();
        return Listing.part(
                all, Cursor.read(cursor), Cursor.limit(limit), each -> new Cursor(each.id()));
    }

    /// Adds one, in use from now on.
    @PostMapping(ALL)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<DeskBody> add(@RequestBody Wished body, Staff caller) {
        var typed = typed(body);
        var made = desks.add(typed.plan(), body.active().orElse(true), typed.token(), caller);
        return Match.created(ALL + "/" + made.id(), made.version(), DeskBody.of(made));
    }

    @GetMapping(ONE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<DeskBody> desk(@PathVariable UUID id, Staff caller) {
        return tagged(desks.find(id, caller));
    }

    /// Writes it anew.
    @PutMapping(ONE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<DeskBody> change(
            @PathVariable UUID id, Match match, @RequestBody Wished body, Staff caller) {
        match.expect(desks.find(id, caller).version());
        var typed = typed(body);
        var active = body.active().orElse(true);
        var version = match.version();
        return tagged(desks.change(id, version, typed.plan(), active, typed.token(), caller));
    }

    /// Takes one away to which nothing was sent yet; any other is only taken out of use.
    @DeleteMapping(ONE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<DeskBody> remove(@PathVariable UUID id, Match match, Staff caller) {
        var was = desks.find(id, caller);
        match.expect(was.version());
        desks.remove(id, match.version(), caller);
        return tagged(was);
    }

    private Typed typed(Wished body) {
        return forms.read(body.form());
    }

    private static ResponseEntity<DeskBody> tagged(OutsideDesk desk) {
        return Match.tagged(desk.version(), DeskBody.of(desk));
    }
}
