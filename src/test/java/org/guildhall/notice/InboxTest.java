package org.guildhall.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Nature;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// An inbox with many letters.
class InboxTest {
    private static final String LETTERS = "/api/v1/account/letters";

    private final Installation guildhall = Installation.get();
    private final Mailroom mailroom = guildhall.front(Mailroom.class);
    private final TransactionTemplate once =
            new TransactionTemplate(guildhall.front(PlatformTransactionManager.class));

    @Test
    void however_many_letters_somebody_got_all_are_found_page_by_page() {
        var mei = guildhall.crowd().owner("Mei Manyletters");
        var before = titles(mei).size();
        var newest = IntStream.rangeClosed(1, 210).mapToObj(each -> "Letter " + each).toList();
        once.executeWithoutResult(
                _ -> {
                    for (var title : newest) mailroom.post(letter(title, Nature.ACTION, mei));
                    mailroom.post(letter("A code", Nature.SECRET, mei));
                });

        assertThat(titles(mei))
                .hasSize(before + 210)
                .doesNotHaveDuplicates()
                .containsAll(newest)
                .doesNotContain("A code");

        var inbox = guildhall.crowd().signedIn(mei);
        var first = inbox.get("/portal/inbox").page();
        assertThat(first.select(".letters li")).hasSize(50);
        var last = inbox.get(first.expectFirst("a[rel=next]").attr("href").replace("=2", "=5"));
        assertThat(last.page().select(".letters li")).hasSize(before + 10);
        assertThat(last.page().select("a[rel=next]")).isEmpty();
        var oldest = last.page().expectFirst(".letters a").attr("href");
        assertThat(inbox.get(oldest).status()).isEqualTo(200);
        var nobody = guildhall.crowd().owner("Nora Nobody");
        assertThat(guildhall.crowd().signedIn(nobody).get(oldest).status()).isEqualTo(404);
    }

    private List<String> titles(Persona reader) {
        var program = Program.of(guildhall, reader);
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = program.get(LETTERS + "?limit=40&cursor=" + cursor);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            for (var each : page.json().path("data")) seen.add(each.path("title").asString());
            cursor = page.text("next_cursor");
        } while (!cursor.isEmpty());
        return seen;
    }

    private static Letter letter(String title, Nature nature, Persona to) {
        var reader = new Letter.Reader(to.email(), to.name(), Locale.ENGLISH, to.id().value());
        return new Letter(
                "inbox:" + Ids.next(),
                "test",
                reader,
                null,
                title,
                List.of("Words."),
                List.of(),
                Optional.empty(),
                nature);
    }
}
