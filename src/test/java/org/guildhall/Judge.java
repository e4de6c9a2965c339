package org.guildhall;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.guildhall.support.SeenForm;
import org.guildhall.support.SeenForm.Field;
import org.guildhall.support.SeenForm.Kind;
import org.guildhall.support.Visit;
import org.guildhall.support.Visit.Answer;
import org.jsoup.nodes.Document;

/// Whether a wrong input was answered as people deserve it.
record Judge(
        SeenForm form,
        Field field,
        WrongInput wrong,
        Map<String, List<String>> filled,
        Answer answer,
        SoftAssertions softly) {

    String what() {
        return "%s in %s of %s (%d)".formatted(wrong, field.name(), form.action(), answer.status());
    }

    void statusAndWords() {
        softly.assertThat(answer.status()).as(what()).isLessThan(500);
        softly.assertThat(answer.status()).as("let in at all: %s", what()).isNotIn(401, 403, 404);
        var page = answer.page();
        runsNothing(page);
        if (answer.status() < 400 || field.kind() == Kind.HIDDEN || isSelfSaving() || isBeside())
            return;
        softly.assertThat(isSaid(page)).as("said at the field: %s", what()).isTrue();
        isSeen(page);
        for (var other : form.fields()) {
            if (other.kind() == Kind.TEXT) typedIsThere(page, other);
        }
    }

    /// What was taken is a text wherever it is shown.
    void shownAsText(Visit visit) {
        runsNothing(visit.follow(form.page()).page());
        if (!answer.location().isEmpty()) runsNothing(visit.follow(answer.location()).page());
    }

    private void runsNothing(Document page) {
        softly.assertThat(page.select("script").eachText())
                .as("a script of theirs on our page: %s", what())
                .noneMatch(script -> script.contains(WrongInput.MARK));
        softly.assertThat(page.html())
                .as("a script of theirs on our page: %s", what())
                .doesNotContain("<script>" + WrongInput.MARK);
    }

    private boolean isSelfSaving() {
        return form.action().endsWith("/draft");
    }

    /// That button asks for the code only; what stands around it stays a draft, as typed.
    private boolean isBeside() {
        return form.action().endsWith("/contact-confirmation")
                && !field.name().equals("contactEmail.code");
    }

    /// Where the input can only be wrong, its field has a problem; else the form says what it
    /// misses.
    private boolean isSaid(Document page) {
        var problems =
                Stream.concat(
                                page.select("[id^=problem-]").eachAttr("id").stream(),
                                page.select(".problems a[href^=#field-]").eachAttr("href").stream())
                        .map(id -> id.replaceFirst("^(problem-|#field-)", ""))
                        .toList();
        return switch (wrong) {
            case LONG, CONTROL, OTHER_CHOICE, EMPTY_FILE, LARGE_FILE, MISLABELLED_FILE ->
                    problems.stream()
                            .anyMatch(
                                    name ->
                                            field.name().startsWith(name)
                                                    || name.startsWith(field.name()));
            case MISSING, ODD -> !problems.isEmpty() || !page.select(".problems li").isEmpty();
        };
    }

    /// However long the page is, what is wrong is what one sees of it, and it leads to its field.
    private void isSeen(Document page) {
        softly.assertThat(page.select("[autofocus], dialog[data-open]"))
                .as("seen without looking for it: %s", what())
                .isNotEmpty();
        for (var link : page.select(".problems a")) {
            softly.assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as("'%s' leads to its field: %s", link.text(), what())
                    .isNotNull();
        }
    }

    private void typedIsThere(Document page, Field other) {
        var typed =
                other.equals(field)
                        ? List.of(wrong.text())
                        : filled.getOrDefault(other.name(), List.of());
        if (wrong == WrongInput.CONTROL && other.equals(field)) return;
        var shown =
                SeenForm.on("", page).stream()
                        .flatMap(again -> again.fields().stream())
                        .filter(again -> again.name().equals(other.name()))
                        .flatMap(again -> again.values().stream())
                        .toList();
        for (var value : typed) {
            softly.assertThat(shown)
                    .as("%s is still there: %s", other.name(), what())
                    .anyMatch(again -> again.strip().equals(value.strip()));
        }
    }
}
