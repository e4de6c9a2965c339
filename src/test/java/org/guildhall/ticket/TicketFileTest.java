package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The desk's list of tickets is taken away as a file.
class TicketFileTest {
    private final Installation guildhall = Installation.get();
    private final Persona customer = guildhall.crowd().owner("Quinn Quokka");
    private final Persona agent = guildhall.crowd().staff("Fay Filer", Role.SUPPORT_AGENT);
    private final Asking asking = Asking.of(guildhall, customer, agent);
    private final String word = "Quokka" + System.nanoTime();

    @BeforeEach
    void two_have_asked() {
        asking.ask(word + " comes first", "Why, \"really\"?");
        asking.ask("=" + word + " comes second", "And why that?");
    }

    @Test
    void it_holds_what_the_list_shows_in_the_same_order() {
        var up = lines("?view=all&sort=number&q=" + word);
        assertThat(up).hasSize(3);
        assertThat(up.getFirst()).startsWith("\uFEFFNumber,").contains("Priority");
        assertThat(up.get(1)).contains(word + " comes first", "Quinn Quokka");
        assertThat(up.get(2)).contains("'=" + word + " comes second");
        assertThat(lines("?view=all&sort=-number&q=" + word))
                .containsExactly(up.getFirst(), up.get(2), up.get(1));
        assertThat(lines("?view=closed&q=" + word)).hasSize(1);
        assertThat(lines("?view=nobodys")).anyMatch(line -> line.contains(word));
    }

    @Test
    void programs_get_the_same_and_customers_nothing() {
        var path = "/api/v1/tickets.csv?view=all&sort=number&q=" + word;
        var file = Program.of(guildhall, agent).get(path);
        assertThat(file.toString()).contains(word + " comes first", word + " comes second");
        assertThat(Program.of(guildhall, customer).get(path).status()).isEqualTo(403);
    }

    private List<String> lines(String query) {
        return asking.agent().get("/desk/tickets.csv" + query).body().lines().toList();
    }
}
