package org.guildhall.ticket.topic;

import java.util.List;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.platform.web.Timeline;
import org.guildhall.platform.web.Tone;
import org.guildhall.ticket.passage.Topic;

/// Topics in the reader's words.
final class TopicsShown {
    private TopicsShown() {}

    static TopicRow row(Topic topic, Text text) {
        var reader = text.locale().getLanguage();
        var others =
                Texts.LANGUAGES.stream()
                        .filter(each -> !each.getLanguage().equals(reader))
                        .map(each -> topic.names().getOrDefault(each.getLanguage(), "–"))
                        .toList();
        return new TopicRow(
                TopicPages.HERE + "/" + topic.code(),
                topic.in(text),
                others,
                topic.position(),
                new Chip(
                        text.of(topic.retired() ? "ticket.topic.retired" : "ticket.topic.offered"),
                        topic.retired() ? Tone.NEUTRAL : Tone.GOOD));
    }

    /// What was done to it; newest first, as it comes.
    static Timeline history(List<Event> events, Text text) {
        return new Timeline(events.stream().map(each -> entry(each, text)).toList());
    }

    private static Timeline.Entry entry(Event event, Text text) {
        var names = Texts.LANGUAGES.stream().map(each -> event.text(each.getLanguage())).toList();
        return new Timeline.Entry(
                Timeline.Kind.PERSON,
                event.at(),
                text.of("ticket.topic.history." + event.type()),
                event.actor().name(),
                String.join(" · ", names),
                null);
    }
}
