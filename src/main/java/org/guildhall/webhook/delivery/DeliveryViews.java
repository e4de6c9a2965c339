package org.guildhall.webhook.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.feed.CloudEvents;
import org.guildhall.platform.event.History;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Tone;
import org.guildhall.webhook.delivery.Delivery.State;
import org.guildhall.webhook.endpoint.Endpoint;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Makes what a delivery's page shows.
@Component
class DeliveryViews {
    private static final int SUCCESS = 2;

    private final History history;
    private final CloudEvents shapes;
    private final JsonMapper json;

    DeliveryViews(History history, CloudEvents shapes, JsonMapper json) {
        this.history = history;
        this.shapes = shapes;
        this.json = json;
    }

    DeliveryView of(DeliveryLog.Logged logged, Page page) {
        var delivery = logged.delivery();
        var path = Endpoint.path(delivery.endpoint());
        return new DeliveryView(
                path + "/deliveries/" + delivery.id(),
                path,
                logged.endpoint().plan().address().toString(),
                delivery.type(),
                DeliveryList.chip(delivery.state(), page),
                facts(delivery, page),
                logged.attempts().stream().map(each -> attempt(each, page)).toList(),
                logged.endpoint().isActive(),
                body(delivery));
    }

    private static List<Fact> facts(Delivery delivery, Page page) {
        var text = page.text();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("webhook-id", String.valueOf(delivery.event())));
        facts.add(new Fact(text.of("webhook.subject"), delivery.subject()));
        facts.add(new Fact(text.of("webhook.created"), page.moment(delivery.created())));
        if (delivery.state() == State.WAITING)
            facts.add(new Fact(text.of("webhook.next"), page.moment(delivery.next())));
        delivery.ended()
                .map(at -> new Fact(text.of("webhook.ended"), page.moment(at)))
                .ifPresent(facts::add);
        return facts;
    }

    private static DeliveryView.Try attempt(Attempt attempt, Page page) {
        var text = page.text();
        var status = attempt.status();
        var came =
                status.isPresent()
                        ? new Chip(
                                String.valueOf(status.getAsInt()),
                                status.getAsInt() / 100 == SUCCESS ? Tone.GOOD : Tone.BAD)
                        : new Chip(
                                attempt.failure()
                                        .map(why -> why.name().toLowerCase(Locale.ROOT))
                                        .map(why -> text.of("webhook.failure." + why))
                                        .orElse("–"),
                                Tone.BAD);
        return new DeliveryView.Try(
                page.moment(attempt.at()),
                came,
                text.of("webhook.millis", attempt.millis()),
                attempt.answer());
    }

    private String body(Delivery delivery) {
        var event = history.find(delivery.event()).orElseThrow();
        return json.writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(json.readTree(shapes.bytes(event)));
    }
}
