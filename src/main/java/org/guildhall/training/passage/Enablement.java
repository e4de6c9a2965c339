package org.guildhall.training.passage;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.programme.ChecklistItem.By;

/// A partnership's way from access to selling, as it stands.
///
/// @param version one more with every move; whoever acts says which one was seen
/// @param since since when it stands in its stage, and by whom it came there
/// @param tasks the tasks before the go-live that are done, by code
/// @param request the partner's word that it is ready to sell
/// @param waivers the courses that it needn't take, by code
public record Enablement(
        UUID partnership,
        long version,
        Stage stage,
        Deed since,
        Map<String, Deed> tasks,
        Optional<Deed> request,
        Map<String, Waiver> waivers) {
    public Enablement {
        tasks = Map.copyOf(tasks);
        waivers = Map.copyOf(waivers);
    }

    /// A fresh one.
    static Enablement begun(UUID partnership, Stage stage, Deed since) {
        return new Enablement(partnership, 1, stage, since, Map.of(), Optional.empty(), Map.of());
    }

    Subject subject() {
        return new Subject("training", partnership);
    }

    /// Whether that row of the table holds now.
    public boolean allows(Action action) {
        return action.isPossibleIn(stage)
                && (action != Action.REQUEST_GO_LIVE || request.isEmpty())
                && (needsRequest(action) ? request.isPresent() : true);
    }

    /// What is said to whoever comes too late.
    public NoLongerPossible noLongerPossible() {
        return new NoLongerPossible(stage.key(), since.at(), since.by(), version);
    }

    /// What it becomes by a move that its table row allows. Pure; a row that doesn't hold is
    /// refused with where the partnership stands.
    Enablement after(Move move, Instant now, String by) {
        if (!allows(move.action())) throw noLongerPossible();
        var moved = at(move.action().after(stage), new Deed(by, now));
        return switch (move) {
            case Move.Waive(var course, var why) -> moved.waiving(course, new Waiver(why, by, now));
            case Move.Tick(var task) -> moved.with(task, new Deed(by, now));
            case Move.Untick(var task, var whose) -> moved.without(task, whose);
            case Move.Request _ -> moved.asking(Optional.of(new Deed(by, now)));
            case Move.ReturnRequest _ -> moved.asking(Optional.empty());
            case Move.Answer _, Move.Excuse _, Move.Complete _, Move.Confirm _ -> moved;
        };
    }

    private static boolean needsRequest(Action action) {
        return action == Action.RETURN_REQUEST || action == Action.CONFIRM_GO_LIVE;
    }

    private Enablement at(Stage next, Deed deed) {
        var stands = next == stage ? since : deed;
        return new Enablement(partnership, version, next, stands, tasks, request, waivers);
    }

    private Enablement waiving(String course, Waiver waiver) {
        var all = new HashMap<>(waivers);
        all.put(course, waiver);
        return new Enablement(partnership, version, stage, since, tasks, request, all);
    }

    private Enablement with(String task, Deed deed) {
        var all = new HashMap<>(tasks);
        all.putIfAbsent(task, deed);
        return new Enablement(partnership, version, stage, since, all, request, waivers);
    }

    /// What the partner hasn't done takes its request back; it asked before ours were done.
    private Enablement without(String task, By whose) {
        var all = new HashMap<>(tasks);
        all.remove(task);
        var asked = whose == By.PARTNER ? Optional.<Deed>empty() : request;
        return new Enablement(partnership, version, stage, since, all, asked, waivers);
    }

    private Enablement asking(Optional<Deed> asked) {
        return new Enablement(partnership, version, stage, since, tasks, asked, waivers);
    }
}
