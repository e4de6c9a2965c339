package org.guildhall.ticket.passage;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The topics as those keep them who lead the desk. None is ever thrown away: tickets, duties and
/// figures name it by its code.
@Service
public class TopicBook {
    private final TopicStore store;
    private final Events events;

    TopicBook(TopicStore store, Events events) {
        this.store = store;
        this.events = events;
    }

    /// One, retired or not; [NotFound] when there is none.
    @Transactional(readOnly = true)
    public Topic one(String code) {
        return store.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// What was done to it, newest first.
    @Transactional(readOnly = true)
    public List<Event> history(Topic topic) {
        return events.of(subject(topic.code()).id()).reversed();
    }

    /// Adds a topic that is offered from now on.
    @Transactional
    public void add(Topic topic, Staff caller) {
        lead(caller);
        if (!store.add(topic)) throw Invalid.at("en", "ticket.topic.known");
        note(topic, "added", 1, caller);
    }

    /// Gives it other names or another place, on the version that was seen.
    @Transactional
    public void rename(Topic topic, Staff caller) {
        lead(caller);
        keep(topic, "renamed", caller);
    }

    /// Offers it no more; tickets that have it keep it. The one for everything else stays.
    @Transactional
    public void retire(String code, long version, Staff caller) {
        lead(caller);
        if (code.equals(Topics.OTHER)) throw Invalid.because("ticket.topic.needed");
        keep(offered(code, version, false), "retired", caller);
    }

    /// Offers it again.
    @Transactional
    public void offer(String code, long version, Staff caller) {
        lead(caller);
        keep(offered(code, version, true), "offered", caller);
    }

    private Topic offered(String code, long version, boolean offered) {
        var known = one(code);
        return new Topic(code, known.position(), known.names(), !offered, version);
    }

    private void keep(Topic topic, String type, Staff caller) {
        if (!store.change(topic)) throw Invalid.because("ticket.topic.changed");
        note(topic, type, topic.version() + 1, caller);
    }

    private void note(Topic topic, String type, long version, Staff caller) {
        var facts = new HashMap<String, Object>(topic.names());
        facts.put("code", topic.code());
        facts.put("position", topic.position());
        events.append(
                Happening.of(subject(topic.code()), version, type, caller.actor()).with(facts));
    }

    private static Subject subject(String code) {
        var name = ("ticket-topic:" + code).getBytes(StandardCharsets.UTF_8);
        return new Subject("ticket-topic", UUID.nameUUIDFromBytes(name));
    }

    private static void lead(Staff caller) {
        if (!caller.may(Permission.SUPERVISE_TICKETS)) {
            throw new NotAllowed("ticket.not-your-part");
        }
    }
}
