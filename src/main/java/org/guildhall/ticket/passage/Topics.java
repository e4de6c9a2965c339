package org.guildhall.ticket.passage;

import java.util.List;
import java.util.Set;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Text;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// The topics, in their order, for whoever asks or answers.
@Component
@NamedInterface("passage")
public class Topics {
    /// What a request is about of which nobody has said it.
    public static final String OTHER = "other";

    private final TopicStore store;

    Topics(TopicStore store) {
        this.store = store;
    }

    /// All there are, also retired ones.
    public List<Topic> all() {
        return store.all();
    }

    /// What a form offers.
    public List<Choice> choices(Text text) {
        return choices(text, "");
    }

    /// The same beside the topic that there is already, which stays also when it is retired.
    public List<Choice> choices(Text text, String kept) {
        return choices(text, Set.of(kept));
    }

    /// The same beside those that there are already.
    public List<Choice> choices(Text text, Set<String> kept) {
        return all().stream()
                .filter(topic -> !topic.retired() || kept.contains(topic.code()))
                .map(topic -> new Choice(topic.code(), topic.in(text)))
                .toList();
    }

    /// The code, if a topic of that code is offered.
    public String offered(String code) {
        if (all().stream().noneMatch(topic -> topic.code().equals(code) && !topic.retired())) {
            throw Invalid.at("topic", "ticket.topic.unknown");
        }
        return code;
    }

    /// What a topic is called.
    public String name(String code, Text text) {
        return all().stream()
                .filter(topic -> topic.code().equals(code))
                .findFirst()
                .map(topic -> topic.in(text))
                .orElse(code);
    }
}
