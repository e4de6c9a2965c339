package org.guildhall.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guildhall.feed.CloudEvent.Data;
import org.guildhall.feed.CloudEvent.Who;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Makes CloudEvents of events.
@Component
public class CloudEvents {
    /// What a webhook's body is called (CloudEvents, HTTP binding, structured mode).
    public static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    /// Facts that people of the account may know; the rest tells who sees to a case, and why.
    private static final Set<String> FOR_PARTNERS =
            Set.of(
                    "number",
                    "programme",
                    "programmeVersion",
                    "site",
                    "company",
                    "uid",
                    "application",
                    "contract",
                    "sheet",
                    "effective",
                    "sha256",
                    "firstDay",
                    "lastDay",
                    "promised",
                    "achieved",
                    "shortfall",
                    "rate",
                    "compensation",
                    "day",
                    "amount",
                    "saleReference");

    private final String source;
    private final JsonMapper json =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    CloudEvents(Settings settings) {
        this.source = settings.baseUrl().toString();
    }

    /// With all that history knows.
    public CloudEvent of(Event event) {
        return of(event, event.reason(), Set.of(), facts(event, false), event.actor().id() != null);
    }

    /// The same as bytes, in the shape that the API answers.
    public byte[] bytes(Event event) {
        return json.writeValueAsBytes(of(event));
    }

    /// With what people of the account are told.
    ///
    /// @param inside states that aren't told
    CloudEvent forPartner(Event event, boolean withWords, Set<String> inside) {
        var isTheirs = Set.of("OWNER", "MEMBER").contains(event.actor().role());
        var words = withWords ? event.reason() : null;
        return of(event, words, inside, facts(event, true), isTheirs);
    }

    private CloudEvent of(
            Event event,
            @Nullable String words,
            Set<String> inside,
            JsonNode facts,
            boolean withActor) {
        var subject = event.subject();
        var actor = event.actor();
        var id = Optional.ofNullable(actor.id()).filter(_ -> withActor);
        return new CloudEvent(
                "1.0",
                String.valueOf(event.id()),
                source,
                event.name(),
                subject.kind() + "/" + subject.id(),
                event.at(),
                "application/json",
                new Data(
                        event.version(),
                        Optional.ofNullable(event.from())
                                .filter(state -> !state.isEmpty() && !inside.contains(state)),
                        Optional.ofNullable(event.to()).filter(state -> !inside.contains(state)),
                        Optional.ofNullable(words),
                        new Who(id, actor.name(), actor.role()),
                        facts));
    }

    /// Under names in `snake_case`, as everything in the API.
    private static JsonNode facts(Event event, boolean forPartner) {
        var facts = JsonNodeFactory.instance.objectNode();
        event.payload()
                .properties()
                .forEach(
                        fact -> {
                            if (!forPartner || FOR_PARTNERS.contains(fact.getKey()))
                                facts.set(snake(fact.getKey()), fact.getValue());
                        });
        return facts;
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
