package org.guildhall.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.guildhall.access.Role;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// What happened, read by programs (api.md, *Events*).
class EventsApiTest {
    private static final String ALL = "/api/v1/events";
    private static final String APPLICATIONS = "&type=application.*";

    private final Installation guildhall = Installation.get();
    private final Stations stations = new Stations(guildhall);
    private final Persona owner = guildhall.crowd().verifiedOwner("Olga Owner", "Feed Pty Ltd");

    @Test
    void a_partner_reads_what_happened_to_their_own_applications() {
        var id = stations.submitted(owner);
        var other = guildhall.crowd().verifiedOwner("Otto Other", "Other Feed Pty Ltd");
        stations.submitted(other);

        var told = listed(Program.of(guildhall, owner), APPLICATIONS, "application.submit");

        assertThat(told)
                .extracting(event -> event.path("subject").asString())
                .containsOnly("application/" + id);
        assertThat(told)
                .extracting(event -> event.path("type").asString())
                .contains("application.start", "application.submit")
                .doesNotContain("application.document-opened");
        var submit =
                told.stream()
                        .filter(event -> event.path("type").asString().endsWith(".submit"))
                        .findFirst()
                        .orElseThrow();
        assertThat(submit.path("specversion").asString()).isEqualTo("1.0");
        assertThat(submit.path("datacontenttype").asString()).isEqualTo("application/json");
        var data = submit.path("data");
        assertThat(data.path("to").asString()).isEqualTo("UNDER_REVIEW");
        assertThat(data.path("actor").path("id").asString()).isEqualTo(owner.id().value() + "");
        assertThat(data.path("facts").path("company").asString()).isEqualTo("Feed Pty Ltd");
        assertThat(data.path("facts").has("contact_email")).isFalse();
    }

    @Test
    void one_event_is_there_for_those_who_may_know_of_it_only() {
        stations.submitted(owner);
        var partner = Program.of(guildhall, owner);
        var first = listed(partner, APPLICATIONS, "application.submit").getFirst();
        var path = ALL + "/" + first.path("id").asString();

        var said = partner.get(path);

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.tag()).isNotEmpty();
        assertThat(said.json()).isEqualTo(first);
        var stranger = guildhall.crowd().verifiedOwner("Sam Stranger", "No Feed Pty Ltd");
        assertThat(Program.of(guildhall, stranger).get(path).status()).isEqualTo(404);
        var verifier = guildhall.crowd().staff("Vera Verifier", Role.VERIFIER);
        assertThat(Program.of(guildhall, verifier).get(path).status()).isEqualTo(404);
        assertThat(partner.get(ALL + "/0").status()).isEqualTo(404);
        assertThat(partner.get(ALL + "/nonsense").status()).isEqualTo(404);
    }

    @Test
    void staff_filter_by_type_subject_and_time_page_by_page() {
        var id = stations.submitted(owner);
        var staff = Program.of(guildhall, stations.reviewer());

        var of = "&subject=application/" + id;
        var told = listed(staff, of, "application.submit");
        assertThat(told).hasSizeGreaterThan(1);
        assertThat(all(staff, of + "&type=application.submit")).hasSize(1);
        assertThat(all(staff, of + "&type=contract.*")).isEmpty();
        assertThat(all(staff, of + "&after=" + guildhall.clock().instant().plusSeconds(60)))
                .isEmpty();
        assertThat(all(staff, of + "&after=" + guildhall.clock().instant().minusSeconds(3600)))
                .isEqualTo(told);
        assertThat(told.getLast().path("data").path("facts").has("contact_email")).isTrue();
        assertThat(staff.get(ALL + "?type=Submit").status()).isEqualTo(422);
        assertThat(staff.get(ALL + "?subject=x").status()).isEqualTo(422);
        assertThat(staff.get(ALL + "?after=yesterday").status()).isEqualTo(422);
    }

    /// Two at once: the number of the first is lower, the second is committed sooner.
    @Test
    void whoever_remembers_the_last_number_misses_nothing() {
        var admin = Program.of(guildhall, guildhall.crowd().staff("Ada", Role.ADMINISTRATOR));
        var subject = new Subject("feed-test", Ids.next());
        var during = new AtomicReference<List<JsonNode>>();
        transaction()
                .executeWithoutResult(
                        _ -> {
                            happen(subject, "slow");
                            var quick = Thread.ofVirtual().start(() -> alone(subject));
                            join(quick);
                            during.set(all(admin, "&type=feed-test.*"));
                        });

        assertThat(during.get()).isEmpty();
        // whatever else was under way on the server when it was committed has to end first
        var both =
                Eventually.found(
                        "both events",
                        () ->
                                Optional.of(all(admin, "&type=feed-test.*"))
                                        .filter(found -> found.size() == 2));
        assertThat(both)
                .extracting(event -> event.path("type").asString())
                .containsExactly("feed-test.slow", "feed-test.quick");
    }

    private void alone(Subject subject) {
        transaction().executeWithoutResult(_ -> happen(subject, "quick"));
    }

    private void happen(Subject subject, String type) {
        guildhall.front(Events.class).append(Happening.of(subject, 1, type, Actor.SYSTEM));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(guildhall.front(PlatformTransactionManager.class));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// An event is listed when everything that was under way on the server before it has ended.
    private List<JsonNode> listed(Program program, String filters, String last) {
        return Eventually.found(
                "what has happened up to " + last,
                () -> Optional.of(all(program, filters)).filter(told -> has(told, last)));
    }

    private static boolean has(List<JsonNode> told, String type) {
        return told.stream().anyMatch(event -> event.path("type").asString().equals(type));
    }

    /// Two a page, until there are no more.
    private static List<JsonNode> all(Program program, String filters) {
        var found = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var said = program.get(ALL + "?limit=2&cursor=" + cursor + filters);
            assertThat(said.status()).as(said.toString()).isEqualTo(200);
            said.json().path("data").forEach(found::add);
            cursor = said.text("next_cursor");
        } while (!cursor.isEmpty());
        return found;
    }
}
