package org.guildhall.webhook.endpoint;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_WEBHOOKS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.api.ToldOnce;
import org.guildhall.platform.outward.Targets;
import org.guildhall.platform.web.Form;
import org.guildhall.webhook.endpoint.Webhooks.Opened;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Endpoints in the API.
@Api
class WebhookEndpointsApi {
    private static final String ALL = Api.BASE + "/webhook-endpoints";
    private static final String ONE = ALL + "/{id}";

    private final Webhooks webhooks;
    private final Targets targets;

    WebhookEndpointsApi(Webhooks webhooks, Targets targets) {
        this.webhooks = webhooks;
        this.targets = targets;
    }

    /// All endpoints, the oldest first: never more than fit on one page.
    @GetMapping(ALL)
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    Listing<EndpointBody> endpoints(Staff caller) {
        return new Listing<>(
                webhooks.all(caller).stream().map(EndpointBody::of).toList(), Optional.empty());
    }

    @GetMapping(ONE)
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ResponseEntity<EndpointBody> endpoint(@PathVariable UUID id, Staff caller) {
        var found = webhooks.find(id, caller);
        return Match.tagged(found.version(), EndpointBody.of(found));
    }

    /// Opens one; its secret is in this answer and never again.
    @PostMapping(ALL)
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ResponseEntity<EndpointBody> start(
            @RequestBody EndpointBody.Wanted body, Staff caller, HttpServletRequest request) {
        ToldOnce.mark(request);
        var opened = webhooks.open(plan(body), caller);
        var id = opened.endpoint().id();
        return Match.created(ALL + "/" + id, opened.endpoint().version(), told(opened));
    }

    @PutMapping(ONE)
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ResponseEntity<EndpointBody> change(
            @PathVariable UUID id,
            Match match,
            @RequestBody EndpointBody.Wanted body,
            Staff caller) {
        webhooks.change(seen(id, match, caller), plan(body), caller);
        return endpoint(id, caller);
    }

    /// Removes it with its log; the answer is what it was.
    @DeleteMapping(ONE)
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ResponseEntity<EndpointBody> remove(@PathVariable UUID id, Match match, Staff caller) {
        var was = endpoint(id, caller);
        webhooks.remove(seen(id, match, caller), caller);
        return was;
    }

    @PostMapping(ONE + "/pause")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ResponseEntity<EndpointBody> pause(@PathVariable UUID id, Match match, Staff caller) {
        webhooks.pause(seen(id, match, caller), caller);
        return endpoint(id, caller);
    }

    @PostMapping(ONE + "/resumption")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ResponseEntity<EndpointBody> resume(@PathVariable UUID id, Match match, Staff caller) {
        webhooks.resume(seen(id, match, caller), caller);
        return endpoint(id, caller);
    }

    /// A fresh secret, in this answer and never again; the one before it signs as well for a day.
    @PostMapping(ONE + "/secrets")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ResponseEntity<EndpointBody> replaceSecret(
            @PathVariable UUID id, Match match, Staff caller, HttpServletRequest request) {
        ToldOnce.mark(request);
        var opened = webhooks.replaceSecret(seen(id, match, caller), caller);
        return Match.tagged(opened.endpoint().version(), told(opened));
    }

    /// Sends it an event of its own, `webhook.tested`.
    @PostMapping(ONE + "/test-events")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ResponseEntity<EndpointBody> test(@PathVariable UUID id, Staff caller) {
        webhooks.test(id, caller);
        return endpoint(id, caller);
    }

    private Seen seen(UUID id, Match match, Staff caller) {
        match.expect(webhooks.find(id, caller).version());
        return new Seen(id, match.version());
    }

    private Plan plan(EndpointBody.Wanted body) {
        var target = Placed.at("address", () -> targets.read(body.address().strip()));
        var types = Placed.at("types", () -> new EventTypes(body.types()));
        var words =
                Placed.at(
                        "description",
                        () -> Form.text(body.description().orElse(""), Plan.LONGEST));
        return new Plan(target.address(), words, types);
    }

    private static EndpointBody told(Opened opened) {
        return EndpointBody.of(opened.endpoint(), Optional.of(opened.secret()));
    }
}
