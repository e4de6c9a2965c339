package org.guildhall.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.frame.Rail;
import org.guildhall.platform.web.frame.Rail.State;
import org.guildhall.programme.ChecklistItem.By;
import org.guildhall.programme.Programme;
import org.guildhall.training.passage.Room;
import org.guildhall.training.passage.Rooms;
import org.guildhall.training.passage.Stage;
import org.springframework.stereotype.Component;

/// The nodes of the process rail between access and selling: done with the day, now with who acts,
/// next.
@Component
public class TrainingRail {
    private static final Stage[] NODES = {Stage.TRAINING, Stage.GO_LIVE};

    private final Rooms rooms;
    private final Partnerships partnerships;
    private final Events events;

    TrainingRail(Rooms rooms, Partnerships partnerships, Events events) {
        this.rooms = rooms;
        this.partnerships = partnerships;
        this.events = events;
    }

    /// Those of an application; none where its programme has no training.
    public List<Rail.Node> nodes(UUID application, Programme programme, Page page) {
        if (programme.training().isEmpty()) return List.of();
        return nodes(partnerships.ofApplication(application).flatMap(rooms::of), page);
    }

    /// The messages that name the nodes, in their order, each with whether an application's
    /// partnership has it behind it.
    public SequencedMap<String, Boolean> done(Optional<UUID> application) {
        var now =
                application
                        .flatMap(partnerships::ofApplication)
                        .flatMap(rooms::of)
                        .map(room -> room.enablement().stage());
        var nodes = new LinkedHashMap<String, Boolean>();
        for (var stage : NODES) {
            var done = now.filter(each -> each.compareTo(stage) > 0).isPresent();
            nodes.put("training.node." + stage, done);
        }
        return nodes;
    }

    /// The rail of a partnership by itself; nothing where its programme has no training.
    public Optional<Rail> of(Partnership partnership, Page page) {
        return rooms.of(partnership).map(room -> of(room, page));
    }

    Rail of(Room room, Page page) {
        return new Rail(page.text().of("training.rail"), nodes(Optional.of(room), page));
    }

    private List<Rail.Node> nodes(Optional<Room> room, Page page) {
        var nodes = new ArrayList<Rail.Node>();
        for (var stage : NODES) nodes.add(node(stage, room, page));
        return nodes;
    }

    private Rail.Node node(Stage stage, Optional<Room> room, Page page) {
        var text = page.text();
        var name = text.of("training.node." + stage);
        var now = room.map(each -> each.enablement().stage());
        if (now.isEmpty() || now.get().compareTo(stage) < 0) {
            return new Rail.Node(State.NEXT, name, null);
        }
        if (now.get() == stage && room.get().partnership().ended().isPresent()) {
            return new Rail.Node(State.STOPPED, name, Partnership.over(text).label());
        }
        if (now.get() == stage) {
            var desk = page.visitor().kind() == Page.Visitor.Kind.STAFF ? ".desk" : "";
            var acts = partnerActs(room.orElseThrow()) ? "PARTNER" : "VENDOR";
            return new Rail.Node(State.NOW, name, text.of("training.acts." + acts + desk));
        }
        var left = left(stage, room.orElseThrow());
        return new Rail.Node(
                State.DONE, name, left.map(at -> text.date(at, page.zone())).orElse(null));
    }

    /// Until it has asked to go live, and done its part for that, it is the partner's turn.
    static boolean partnerActs(Room room) {
        return room.enablement().request().isEmpty()
                || room.openTasks().stream().anyMatch(task -> task.by() == By.PARTNER);
    }

    private Optional<Instant> left(Stage stage, Room room) {
        return events.of(room.partnership().id()).stream()
                .filter(event -> event.subject().kind().equals("training"))
                .filter(event -> stage.name().equals(event.from()))
                .filter(event -> !stage.name().equals(event.to()))
                .map(event -> event.at())
                .findFirst();
    }
}
