package org.guildhall.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.guildhall.access.Caller;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;

/// An open desk hears what others change, by a real connection that stays open.
class NewsTest {
    private static final Installation GUILDHALL = Installation.get();

    @Test
    void who_has_the_desk_open_hears_what_somebody_else_changed_and_nothing_of_their_own()
            throws Exception {
        var stations = new Stations(GUILDHALL);
        var own = stations.submitted(GUILDHALL.crowd().verifiedOwner("Nia", "Newsworthy One"));
        var others = stations.submitted(GUILDHALL.crowd().verifiedOwner("Nia", "Newsworthy Two"));
        var watching = GUILDHALL.crowd().staff("Wanda Watching", Role.BD);
        var moving = GUILDHALL.crowd().staff("Moira Moving", Role.BD);
        try (var lines = GUILDHALL.crowd().signedIn(watching).listen("/desk/news")) {
            var heard = first(lines, own, others);
            take(watching, own);
            take(moving, others);
            assertThat(heard.get(60, TimeUnit.SECONDS))
                    .contains(others.toString())
                    .contains("Moira Moving");
        }
    }

    @Test
    void what_a_node_of_another_version_tells_keeps_nobody_from_hearing_the_rest()
            throws Exception {
        var stations = new Stations(GUILDHALL);
        var one = stations.submitted(GUILDHALL.crowd().verifiedOwner("Nia", "Newer News"));
        var watching = GUILDHALL.crowd().staff("Wilma Watching", Role.BD);
        try (var lines = GUILDHALL.crowd().signedIn(watching).listen("/desk/news")) {
            var heard = first(lines, one, one);
            for (var told : List.of("no JSON", "{\"what\":\"DANCING\"}")) {
                GUILDHALL
                        .database()
                        .sql("select pg_notify('guildhall_news', :told)")
                        .param("told", told)
                        .query((_, _) -> true)
                        .single();
            }
            take(GUILDHALL.crowd().staff("Mona Moving", Role.BD), one);
            assertThat(heard.get(60, TimeUnit.SECONDS)).contains("Mona Moving");
        }
    }

    @Test
    void nobody_hears_of_what_they_may_not_see() throws Exception {
        var stations = new Stations(GUILDHALL);
        var application = stations.submitted(GUILDHALL.crowd().verifiedOwner("Ned", "Unheard Of"));
        var verifier = GUILDHALL.crowd().staff("Vito Verifier", Role.VERIFIER);
        var owner = GUILDHALL.crowd().owner("Nell Owner");
        try (var lines = GUILDHALL.crowd().signedIn(verifier).listen("/desk/news")) {
            var heard =
                    CompletableFuture.supplyAsync(
                            () ->
                                    lines.filter(line -> line.startsWith("data:"))
                                            .filter(
                                                    line ->
                                                            line.contains(application.toString())
                                                                    || line.contains("Nell Owner"))
                                            .findFirst()
                                            .orElseThrow());
            take(stations.reviewer(), application);
            GUILDHALL.crowd().submitVerification(owner, "Heard Of");
            assertThat(heard.get(60, TimeUnit.SECONDS)).contains("verification");
        }
    }

    @Test
    void whoever_opens_one_browser_more_is_heard_there_and_the_oldest_makes_room() {
        var visit = GUILDHALL.crowd().signedIn(GUILDHALL.crowd().staff("Many Tabs", Role.BD));
        var open = new ArrayList<Stream<String>>();
        for (var browser = 0; browser < NewsRoom.MOST; browser++)
            open.add(visit.listen("/desk/news"));
        try (var fresh = visit.listen("/desk/news")) {
            assertThat(fresh.findFirst()).contains("retry: 3000");
            assertThat(open.getFirst().filter(line -> !line.isEmpty() && !line.startsWith(":")))
                    .as("the oldest ends, and comes again later")
                    .containsExactly("retry: 3000", "retry: 60000");
        }
        open.forEach(Stream::close);
    }

    @Test
    void a_page_is_no_stream() {
        var visit = GUILDHALL.crowd().signedIn(GUILDHALL.crowd().staff("One Tab", Role.BD));
        assertThat(visit.get("/desk/news").status()).isEqualTo(404);
        assertThat(GUILDHALL.visit().get("/desk/news").location()).startsWith("/sign-in");
    }

    @Test
    void listening_is_no_use_of_a_session() {
        var persona = GUILDHALL.crowd().staff("Idle Ida", Role.BD);
        var visit = GUILDHALL.crowd().signedIn(persona);
        var before = used(persona);
        GUILDHALL.clock().set(GUILDHALL.clock().instant().plus(Duration.ofMinutes(3)));
        try (var lines = visit.listen("/desk/news")) {
            assertThat(lines.findFirst()).contains("retry: 3000");
        }
        assertThat(used(persona)).isEqualTo(before);
        visit.get("/desk/applications");
        assertThat(used(persona)).isAfter(before);
    }

    @Test
    void only_the_oldest_of_the_same_person_makes_room() {
        var room = new NewsRoom();
        room.start();
        var other = room.enter(staff("Otto Other"));
        var same = staff("Olga Oldest");
        var listeners = new ArrayList<Listener>();
        for (var browser = 0; browser < NewsRoom.MOST + 2; browser++)
            listeners.add(room.enter(same));
        assertThat(listeners.subList(0, 2)).allMatch(Listener::isAway);
        assertThat(listeners.subList(2, listeners.size())).noneMatch(Listener::isAway);
        assertThat(other.isAway()).isFalse();
        room.tell(new Bulletin("application", UUID.randomUUID(), null, "Guildhall"));
        assertThat(listeners.getLast().isAway()).isFalse();
        room.leave(listeners.getLast());
        room.enter(same);
        assertThat(listeners.get(2).isAway()).as("there was room").isFalse();
    }

    @Test
    void a_stop_sends_everybody_away() throws Exception {
        var room = new NewsRoom();
        room.start();
        var listener = room.enter(staff("Sam Stays"));
        room.tell(new Bulletin("application", UUID.randomUUID(), null, "Guildhall"));
        assertThat(listener.next(Duration.ZERO)).isPresent();
        room.stop();
        assertThat(listener.isAway()).isTrue();
    }

    private static Caller.Staff staff(String name) {
        return (Caller.Staff) GUILDHALL.crowd().caller(GUILDHALL.crowd().staff(name, Role.BD));
    }

    private static CompletableFuture<String> first(Stream<String> lines, UUID one, UUID other) {
        return CompletableFuture.supplyAsync(
                () ->
                        lines.filter(
                                        line ->
                                                line.contains(one.toString())
                                                        || line.contains(other.toString()))
                                .filter(line -> !line.contains("\"Nia\"")) // what they sent in
                                .findFirst()
                                .orElseThrow());
    }

    private static void take(Persona persona, UUID application) {
        var page = GUILDHALL.crowd().signedIn(persona).get("/desk/applications/" + application);
        var version = page.page().select("form[action$=/review] [name=version]").attr("value");
        var answer =
                GUILDHALL
                        .crowd()
                        .signedIn(persona)
                        .post(
                                "/desk/applications/" + application + "/review",
                                Map.of("version", version));
        assertThat(answer.status()).isEqualTo(303);
    }

    private static Timestamp used(Persona persona) {
        return GUILDHALL
                .database()
                .sql("select max(used_at) from account_session where person_id = :person")
                .param("person", persona.id().value())
                .query((row, _) -> row.getTimestamp(1))
                .single();
    }
}
