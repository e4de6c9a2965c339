package org.guildhall.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.network.Partnership;
import org.guildhall.network.PartnershipPart;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.training.passage.Room;
import org.guildhall.training.passage.Rooms;
import org.springframework.stereotype.Component;

/// How far a partner is between access and selling, on its page.
@Component
class TrainingPart implements PartnershipPart {
    private final Rooms rooms;

    TrainingPart(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Optional<Section> section(Partnership partnership, Page page) {
        return rooms.of(partnership).map(room -> section(room, page));
    }

    private static Section section(Room room, Page page) {
        var text = page.text();
        var facts = new ArrayList<Fact>();
        for (var course : room.courses()) {
            var standing = TrainingViews.standing(room, course, text);
            facts.add(new Fact(course.name().in(text), standing));
        }
        var link =
                new Link(
                        text.of("training.desk.open"), room.partnership().deskPath() + "/training");
        return new Section(
                text.of("training.title"),
                Optional.of(TrainingViews.chip(room, text)),
                facts,
                List.of(link));
    }
}
