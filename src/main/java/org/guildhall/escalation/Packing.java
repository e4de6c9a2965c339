package org.guildhall.escalation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.escalation.desk.OutsideDesk;
import org.guildhall.escalation.dispatch.PacketText;
import org.guildhall.escalation.passage.Packet;
import org.guildhall.escalation.passage.Packet.Enclosed;
import org.guildhall.escalation.passage.Packet.Said;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.lifecycle.About;
import org.guildhall.ticket.thread.Attachment;
import org.guildhall.ticket.thread.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Puts a packet together: out of the thread that the customer reads, never out of notes. Files lie
/// in the thread as long as the ticket does; a packet names them.
@Component
class Packing {
    private static final int MOST_WORDS = 20;

    private final SeenFacts facts;
    private final PacketText words;
    private final ApplicationEventPublisher listeners;

    Packing(SeenFacts facts, PacketText words, ApplicationEventPublisher listeners) {
        this.facts = facts;
        this.words = words;
        this.listeners = listeners;
    }

    Packet pack(Case of, Wanted wanted, OutsideDesk desk, Staff caller) {
        var ticket = of.ticket();
        var text = words.in(desk.plan().language());
        var about = ticket.about().filter(About::isOwn);
        about.ifPresent(
                known ->
                        listeners.publishEvent(
                                new Looked(
                                        caller, ticket.subject(), "account " + known.uid(), "")));
        return new Packet(
                ticket.number(),
                ticket.matter().title(),
                ticket.about().map(known -> known.uid().value()).orElse(""),
                wanted.question(),
                customer(of),
                about.map(known -> facts.of(known.account(), text)).orElse(List.of()),
                wanted.tried(),
                wanted.ruledOut(),
                wanted.files().stream().map(id -> enclosed(of, id)).toList());
    }

    /// The files of the thread that can go along.
    static List<Attachment> files(Case of) {
        return of.talk().files().stream().filter(file -> file.removal().isEmpty()).toList();
    }

    private static List<Said> customer(Case of) {
        var said =
                of.talk().messages().stream()
                        .filter(message -> !message.isReply() && message.removal().isEmpty())
                        .toList();
        return said.subList(Math.max(0, said.size() - MOST_WORDS), said.size()).stream()
                .map(Packing::said)
                .toList();
    }

    private static Said said(Message message) {
        return new Said(message.at(), message.text());
    }

    private static Enclosed enclosed(Case of, UUID id) {
        var file =
                Optional.of(id)
                        .flatMap(
                                key ->
                                        files(of).stream()
                                                .filter(each -> each.id().equals(key))
                                                .findFirst())
                        .orElseThrow(() -> Invalid.at("files", "escalation.file.unknown"));
        return new Enclosed(
                id.toString(), file.name(), file.kind().mediaType(), file.file().sha256());
    }
}
