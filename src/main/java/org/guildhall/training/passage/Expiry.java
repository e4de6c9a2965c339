package org.guildhall.training.passage;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.job.TimerHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds the holder of a certificate, a month before its end, that the course is to be taken
/// anew.
@Component
public class Expiry implements TimerHandler {
    /// The timer of the reminder.
    public static final String KIND = "training.expiry";

    /// What history calls the reminder.
    public static final String EXPIRING = "certificate-expiring";

    private final CertificateStore certificates;
    private final Rooms rooms;
    private final Events events;
    private final Clock clock;

    Expiry(CertificateStore certificates, Rooms rooms, Events events, Clock clock) {
        this.certificates = certificates;
        this.rooms = rooms;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// Reminds once, unless the course was taken anew, the holder is gone or the partnership is
    /// over.
    @Override
    @Transactional
    public void fire(UUID id) {
        var certificate = certificates.byId(id).orElseThrow();
        var room = rooms.find(certificate.partnership(), new Clockwork());
        if (!certificate.isDue(clock.instant()) || room.partnership().ended().isPresent()) return;
        if (room.gone().contains(certificate.person())) return;
        var course = room.course(certificate.course());
        var newest = course.flatMap(each -> room.certificate(each, certificate.person()));
        if (newest.filter(certificate::equals).isEmpty()) return;
        if (!certificates.remind(id, clock.instant())) return;
        var reminded =
                Happening.of(
                        room.enablement().subject(),
                        room.enablement().version(),
                        EXPIRING,
                        new Clockwork().actor());
        events.append(
                reminded.with(
                        Passage.facts(
                                room.partnership(),
                                Passage.named(
                                        course.orElseThrow().name(),
                                        Map.of(
                                                "course", certificate.course(),
                                                "person", certificate.person().value().toString(),
                                                "name", certificate.name(),
                                                "expires", certificate.expires().toString())))));
    }
}
