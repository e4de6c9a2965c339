package org.guildhall.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.support.SeenForm;
import org.guildhall.support.Visit;
import org.guildhall.support.Visit.Answer;

/// Walks through everything that somebody's pages link to and sends every form with what it was not
/// made for.
final class FormFuzz {
    private static final int MOST_PAGES = 150;
    private static final Set<String> LEFT_ALONE = Set.of("/sign-out", "/demo");

    private final String who;
    private final Visit visit;
    private final List<String> foreign;
    private final Hostile hostile;
    private final List<String> pages;
    private final Map<String, SeenForm> forms = new LinkedHashMap<>();

    FormFuzz(String who, Visit visit, String start, List<String> foreign, Hostile hostile) {
        this.who = who;
        this.visit = visit;
        this.foreign = foreign;
        this.hostile = hostile;
        this.pages = crawl(start);
    }

    /// How many pages and forms there are for this person.
    String found() {
        return "%d pages, %d forms".formatted(pages.size(), forms.size());
    }

    /// Sends one form, or asks for one page with an odd address.
    Optional<Finding> ask() {
        if (forms.isEmpty() || hostile.perhaps(25)) return look();
        var form = hostile.one(List.copyOf(forms.values()));
        var typed = new ArrayList<Map.Entry<String, String>>();
        for (var field : form.fields()) {
            if (hostile.perhaps(10)) continue;
            var usual = field.values().isEmpty() ? field.choices() : field.values();
            var odd = usual.isEmpty() || hostile.perhaps(50);
            typed.add(Map.entry(field.name(), odd ? hostile.word() : usual.getFirst()));
            if (hostile.perhaps(5)) typed.add(Map.entry(field.name(), hostile.word()));
        }
        return judged(
                "post " + form.action() + " " + shortened(typed), visit.post(form.action(), typed));
    }

    private Optional<Finding> look() {
        var path = hostile.one(pages).replaceFirst("[?].*", "");
        var name =
                hostile.one(
                        List.of("page", "sort", "q", "view", "words", "to", "from", "show", "x"));
        var word =
                java.net.URLEncoder.encode(hostile.word(), java.nio.charset.StandardCharsets.UTF_8);
        var asked = path + "?" + name + "=" + word.substring(0, Math.min(word.length(), 1000));
        return judged("get " + asked, visit.get(asked));
    }

    private Optional<Finding> judged(String what, Answer answer) {
        var asked = what + " by " + who;
        return Finding.in(asked, answer.status(), answer.body(), foreign)
                .or(() -> Finding.running(asked, answer.body()));
    }

    private List<String> crawl(String start) {
        var seen = new HashSet<String>();
        var kinds = new HashSet<String>();
        var found = new ArrayList<String>();
        var waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty() && found.size() < MOST_PAGES) {
            var path = waiting.poll();
            if (!seen.add(path) || !kinds.add(SeenForm.pattern(path.replaceFirst("[?].*", ""))))
                continue;
            var answer = visit.follow(path);
            if (answer.status() != 200) continue;
            found.add(path);
            var page = answer.page();
            SeenForm.on(path, page).stream()
                    .filter(form -> LEFT_ALONE.stream().noneMatch(form.action()::startsWith))
                    .forEach(form -> forms.putIfAbsent(form.kind(), form));
            page.select("a[href^=/]").eachAttr("href").stream()
                    .map(href -> href.replaceFirst("#.*", ""))
                    .forEach(waiting::add);
        }
        return found.isEmpty() ? List.of(start) : List.copyOf(found);
    }

    private static String shortened(List<Map.Entry<String, String>> typed) {
        var words = typed.toString();
        return words.substring(0, Math.min(words.length(), 300));
    }
}
