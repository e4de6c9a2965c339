package org.guildhall.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Nature;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// However many letters somebody has had, each stays within reach.
class InboxPagingTest {
    private static final String LETTERS = "/api/v1/account/letters";

    private final Installation guildhall = Installation.get();
    private final Persona reader = guildhall.crowd().owner("Rita Reader");

    @Test
    void old_letters_follow_on_further_pages_and_can_still_be_opened() {
        for (var number = 1; number <= 55; number++) post("Letter " + number, Nature.ACTION);
        post("Code", Nature.SECRET);
        var visit = guildhall.crowd().signedIn(reader);

        var newest = visit.get("/portal/inbox").page();
        assertThat(newest.select(".letters a").eachText())
                .hasSize(50)
                .contains("Letter 55")
                .doesNotContain("Letter 1", "Code");
        var older = visit.get(newest.expectFirst("a[rel=next]").attr("href")).page();
        assertThat(older.select(".letters a").eachText()).contains("Letter 1");
        assertThat(older.select("a[rel=next]")).isEmpty();
        var first = older.expectFirst(".letters a:contains(Letter 1)").attr("href");
        assertThat(visit.get(first).page().text()).contains("Letter 1 says");
    }

    @Test
    void a_program_reads_all_of_them_page_by_page() {
        for (var number = 1; number <= 5; number++) post("Letter " + number, Nature.ACTION);
        var program = Program.of(guildhall, reader);
        var titles = new ArrayList<String>();
        for (var cursor = ""; ; ) {
            var page = program.get(LETTERS + "?limit=2&cursor=" + cursor);
            page.json().path("data").forEach(letter -> titles.add(letter.path("title").asString()));
            cursor = page.text("next_cursor");
            if (cursor.isEmpty()) break;
        }

        assertThat(titles.stream().filter(title -> title.startsWith("Letter")))
                .containsExactly("Letter 5", "Letter 4", "Letter 3", "Letter 2", "Letter 1");
        var stranger = Program.of(guildhall, guildhall.crowd().owner("Sam Stranger"));
        var foreign = program.get(LETTERS + "?limit=2").text("next_cursor");
        assertThat(stranger.get(LETTERS + "?cursor=" + foreign).status()).isEqualTo(422);
    }

    private void post(String title, Nature nature) {
        var to =
                new Letter.Reader(
                        reader.email(), reader.name(), Locale.ENGLISH, reader.id().value());
        var letter =
                new Letter(
                        title + ":" + reader.email(),
                        "test",
                        to,
                        null,
                        title,
                        List.of(title + " says"),
                        List.of(),
                        Optional.empty(),
                        nature);
        guildhall
                .front(TransactionTemplate.class)
                .executeWithoutResult(_ -> guildhall.front(Mailroom.class).post(letter));
    }
}
