package org.guildhall.webhook;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;
import org.guildhall.platform.web.Timeline.Entry;
import org.guildhall.platform.web.Timeline.Kind;
import org.guildhall.webhook.delivery.DeliveryLog;
import org.guildhall.webhook.endpoint.Endpoint;
import org.springframework.stereotype.Component;

/// Makes what an endpoint's page shows.
@Component
class EndpointViews {
    private final DeliveryLog log;
    private final Events events;

    EndpointViews(DeliveryLog log, Events events) {
        this.log = log;
        this.events = events;
    }

    EndpointView of(Endpoint endpoint, Staff caller, Page page) {
        return new EndpointView(
                endpoint.id(),
                endpoint.version(),
                endpoint.plan().address().toString(),
                endpoint.plan().description(),
                endpoint.state(),
                EndpointList.chip(endpoint, page),
                facts(endpoint, page),
                log.lost(endpoint.id(), caller),
                timeline(endpoint, page.text()));
    }

    private static List<Fact> facts(Endpoint endpoint, Page page) {
        var text = page.text();
        var standing = endpoint.standing();
        var health = endpoint.health();
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(
                        text.of("webhook.field.types"),
                        String.join(", ", endpoint.plan().types().names())));
        facts.add(
                new Fact(
                        text.of("webhook.since"),
                        page.moment(standing.since()) + ", " + standing.by()));
        health.succeeded()
                .map(at -> new Fact(text.of("webhook.succeeded"), page.moment(at)))
                .ifPresent(facts::add);
        health.failingSince()
                .map(at -> new Fact(text.of("webhook.failing"), page.moment(at)))
                .ifPresent(facts::add);
        endpoint.oldSecretUntil()
                .filter(page.now()::isBefore)
                .map(at -> new Fact(text.of("webhook.old-secret"), page.moment(at)))
                .ifPresent(facts::add);
        return facts;
    }

    private Timeline timeline(Endpoint endpoint, Text text) {
        return new Timeline(
                events.of(endpoint.id()).reversed().stream()
                        .map(event -> entry(event, text))
                        .toList());
    }

    private static Entry entry(Event event, Text text) {
        return new Entry(
                event.actor().role().equals("SYSTEM") ? Kind.SYSTEM : Kind.PERSON,
                event.at(),
                text.of("webhook.happened." + event.type()),
                event.actor().name(),
                event.text("told").isEmpty() ? null : event.text("told"),
                null);
    }
}
