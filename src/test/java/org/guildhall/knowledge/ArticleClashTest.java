package org.guildhall.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Locks;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Two people, two tabs or two moments at one article: one is first, the other is told and keeps
/// what was typed.
class ArticleClashTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();

    @Test
    void two_editors_at_once_do_not_overwrite_each_other() {
        var edda = Editor.of(guildhall);
        edda.begin("two-at-once", "Two at once");
        var seen = edda.seen("two-at-once");
        edda.write("two-at-once", Editor.text("First", "first"));
        var desk = guildhall.front(ArticleDesk.class);
        var other = (Staff) crowd.caller(crowd.staff("Otto Ther", Role.KNOWLEDGE_EDITOR));
        assertThatThrownBy(
                        () ->
                                desk.publish(
                                        new ArticleId("two-at-once"),
                                        Long.parseLong(seen.get("version")),
                                        other))
                .isInstanceOf(NoLongerPossible.class);
    }

    @Test
    void who_is_told_that_somebody_was_first_keeps_what_was_typed_and_saves_it_the_second_time() {
        var edda = Editor.of(guildhall);
        edda.begin("three-tabs", "Three tabs");
        var here = "/three-tabs/texts/es";
        var seen = edda.seen("three-tabs");
        edda.write("three-tabs", Editor.text("Saved in the first tab", "tab"));
        seen.put("markdown", "# Lo escrito en la segunda\n\nEs largo.\n");
        var told = edda.post(here, seen);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select(".problems").text()).contains("Somebody was first");
        assertThat(told.page().select("textarea[name=markdown]").text())
                .contains("Lo escrito en la segunda");
        seen.put("version", told.page().expectFirst("input[name=version]").val());
        assertThat(edda.post(here, seen).status()).isEqualTo(303);
        assertThat(edda.get("/three-tabs").page().text())
                .contains("Saved in the first tab", "Lo escrito en la segunda");
    }

    @Test
    void who_takes_a_language_away_from_a_second_tab_can_do_so_the_second_time() {
        var edda = Editor.of(guildhall);
        edda.begin("two-tabs", "Two tabs");
        var seen = edda.seen("two-tabs");
        edda.write("two-tabs", Editor.text("Saved in the first tab", "tab"));
        var told = edda.post("/two-tabs/texts/en/removal", seen);
        assertThat(told.status()).isEqualTo(422);
        seen.put("version", told.page().expectFirst("input[name=version]").val());
        assertThat(edda.post("/two-tabs/texts/en/removal", seen).status()).isEqualTo(303);
    }

    @Test
    void who_writes_while_the_draft_is_being_published_is_told_that_somebody_was_first()
            throws Exception {
        var edda = Editor.of(guildhall);
        edda.begin("at-the-same-time", "At the same time");
        var seen = edda.seen("at-the-same-time");
        seen.put("markdown", Editor.text("Later", "later"));
        var desk = guildhall.front(ArticleDesk.class);
        var other = (Staff) crowd.caller(crowd.staff("Otto Ther", Role.KNOWLEDGE_EDITOR));
        var version = Long.parseLong(Objects.requireNonNull(seen.get("version")));
        var written =
                guildhall
                        .front(TransactionTemplate.class)
                        .execute(
                                _ -> {
                                    desk.publish(new ArticleId("at-the-same-time"), version, other);
                                    var late =
                                            CompletableFuture.supplyAsync(
                                                    () ->
                                                            edda.post(
                                                                    "/at-the-same-time/texts/en",
                                                                    seen));
                                    Locks.awaited(guildhall, 1, "knowledge_");
                                    return late;
                                });
        var told = Objects.requireNonNull(written).get();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select(".problems").text()).contains("Somebody was first");
    }
}
