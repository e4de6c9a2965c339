package org.guildhall.onboarding.api;

import static org.guildhall.access.Access.Who.SIGNED_IN;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.onboarding.activation.ActivationList;
import org.guildhall.onboarding.activation.Activations;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// The activation checklist in the API: read, and ticked by whoever an item is for.
@Api
@RequestMapping(Api.BASE + "/applications/{id}/activation")
class ActivationApi {
    private final Activations activations;
    private final ActivationList list;
    private final Applications applications;
    private final Shapes shapes;
    private final Texts texts;

    ActivationApi(
            Activations activations,
            ActivationList list,
            Applications applications,
            Shapes shapes,
            Texts texts) {
        this.activations = activations;
        this.list = list;
        this.applications = applications;
        this.shapes = shapes;
        this.texts = texts;
    }

    /// The item that is done.
    record Ticked(String item) implements ApiBody {}

    /// What is to be done before access opens, by whom, and what is.
    @GetMapping
    @Access(SIGNED_IN)
    ResponseEntity<ActivationBody> activation(@PathVariable UUID id, Caller caller) {
        var application = applications.find(new ApplicationId(id), caller);
        var text = texts.in(Shapes.language(caller));
        var body = ActivationBody.of(application, list, caller, text);
        return Match.tagged(application.version(), body);
    }

    /// Says that an item is done; the last one opens access when the contract is in force.
    @PostMapping
    @Access(SIGNED_IN)
    ResponseEntity<ActivationBody> tick(
            @PathVariable UUID id, Match match, @RequestBody Ticked body, Caller caller) {
        activations.tick(shapes.seen(id, match, caller), body.item(), caller);
        return activation(id, caller);
    }

    /// Takes that back.
    @DeleteMapping("/{item}")
    @Access(SIGNED_IN)
    ResponseEntity<ActivationBody> untick(
            @PathVariable UUID id, @PathVariable String item, Match match, Caller caller) {
        activations.untick(shapes.seen(id, match, caller), item, caller);
        return activation(id, caller);
    }
}
