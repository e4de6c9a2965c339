package org.guildhall.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guildhall.platform.mail.LetterKind;
import org.guildhall.platform.mail.Words;
import org.guildhall.platform.web.Problem;

/// What is wrong with the words of a letter before anybody gets them.
final class Lint {
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");
    private static final Map<Character, Character> PAIRS =
            new LinkedHashMap<>(Map.of('“', '”', '«', '»', '「', '」', '『', '』', '（', '）', '(', ')'));

    private Lint() {}

    /// Everything that is wrong, at its field. What the shipped words name must be named still.
    static List<Problem> problems(LetterKind kind, Words words, Words shipped) {
        var problems = new ArrayList<Problem>();
        one("title", words.title(), kind, problems);
        one("body", words.body(), kind, problems);
        var used = LetterKind.used(words);
        LetterKind.used(shipped).stream()
                .filter(slot -> !used.contains(slot))
                .map(slot -> problem("body", "notice.lint.missing", "{" + slot + "}"))
                .forEach(problems::add);
        return problems;
    }

    private static void one(String field, String words, LetterKind kind, List<Problem> problems) {
        SLOT.matcher(words)
                .results()
                .map(slot -> slot.group(1))
                .forEach(slot -> slot(field, slot, kind, problems));
        var rest = SLOT.matcher(words).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            problems.add(problem(field, "notice.lint.brace", ""));
        }
        if (rest.chars().filter(sign -> sign == '"').count() % 2 != 0) {
            problems.add(problem(field, "notice.lint.quote", "\""));
        }
        PAIRS.forEach(
                (open, close) -> {
                    if (!isBalanced(rest, open, close)) {
                        problems.add(problem(field, "notice.lint.quote", "" + open + close));
                    }
                });
    }

    private static void slot(String field, String slot, LetterKind kind, List<Problem> problems) {
        if (slot.isBlank()) problems.add(problem(field, "notice.lint.empty", "{}"));
        else if (!slot.equals(LetterKind.VENDOR) && !kind.slots().contains(slot)) {
            problems.add(problem(field, "notice.lint.unknown", "{" + slot + "}"));
        }
    }

    private static boolean isBalanced(String words, char open, char close) {
        var depth = 0;
        for (var at = 0; at < words.length(); at++) {
            if (words.charAt(at) == open) depth++;
            if (words.charAt(at) == close && --depth < 0) return false;
        }
        return depth == 0;
    }

    private static Problem problem(String field, String key, String what) {
        return new Problem(field, key, List.of(what));
    }
}
