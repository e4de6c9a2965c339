package org.guildhall.inbound.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Parts what somebody wrote from the earlier mails that their program put below it. What is quoted
/// between their own lines stays: it says what they answer.
record Quotes(String own, String quoted) {
    private static final Pattern FORWARDED =
            Pattern.compile("(fwd?|wg|rv|tr|enc|转发|轉寄)\\s*[:：].*", flags());

    private static final Pattern RULE =
            Pattern.compile(
                    "-{2,}\\s*(original message|forwarded message|mensaje original|mensaje reenviado"
                            + "|urspr.ngliche nachricht|原始邮件|原始郵件|转发邮件)\\s*-{2,}.*",
                    flags());

    private static final Pattern WROTE =
            Pattern.compile(
                    ".{0,300}(\\bwrote|\\bescribió|\\bschrieb\\b.*|\\ba écrit|写道|寫道)\\s*[:：]\\s*",
                    flags());

    private static final Pattern BEFORE = Pattern.compile("\\s*(on|el|am|le|在)\\b.*", flags());

    private static final Pattern SENDER =
            Pattern.compile("\\*?(from|de|von|发件人|寄件者)\\*?\\s*[:：]\\s*\\S.*", flags());
    private static final Pattern HEAD_LINE =
            Pattern.compile(
                    "\\*?(sent|date|to|subject|cc|enviado( el)?|fecha|para|asunto|gesendet|an|betreff"
                            + "|发送时间|日期|收件人|主题|寄件日期|主旨)\\*?\\s*[:：].*",
                    flags());
    private static final int HEAD = 5;

    /// Parts a text at where the quoted mails begin. A mail that hands another one on, and one with
    /// nothing of its own, is left whole.
    static Quotes in(String text, String subject) {
        var lines = text.strip().split("\n", -1);
        var at = FORWARDED.matcher(subject).matches() ? lines.length : begin(lines);
        var own = joined(lines, 0, at);
        return own.isBlank()
                ? new Quotes(text.strip(), "")
                : new Quotes(own, joined(lines, at, lines.length));
    }

    private static int begin(String[] lines) {
        var tail = tail(lines);
        return IntStream.range(0, lines.length)
                .filter(at -> begins(lines, at, tail))
                .findFirst()
                .orElse(lines.length);
    }

    private static boolean begins(String[] lines, int at, int tail) {
        var line = lines[at].strip();
        if (RULE.matcher(line).matches()) return true;
        if (at == tail) return true;
        if (at < tail - 4) return SENDER.matcher(line).matches() && isHead(lines, at);
        return (WROTE.matcher(line).matches() && isBlank(lines, at + 1, tail))
                || (SENDER.matcher(line).matches() && isHead(lines, at))
                || isBroken(lines, at, tail);
    }

    /// Programs break the long line before "wrote:" in two.
    private static boolean isBroken(String[] lines, int at, int tail) {
        return at + 1 < tail
                && BEFORE.matcher(lines[at]).matches()
                && WROTE.matcher(lines[at + 1].strip()).matches()
                && isBlank(lines, at + 2, tail);
    }

    /// From where on there is nothing but quoted lines; the number of lines when the last one isn't
    /// quoted.
    private static int tail(String[] lines) {
        var at = lines.length;
        for (var back = lines.length - 1; back >= 0; back--) {
            var line = lines[back].strip();
            if (line.startsWith(">")) at = back;
            else if (!line.isEmpty()) return at;
        }
        return at;
    }

    private static boolean isBlank(String[] lines, int from, int to) {
        return to < lines.length && IntStream.range(from, to).allMatch(at -> lines[at].isBlank());
    }

    /// The sender's line is followed by others of a head, as Outlook writes it.
    private static boolean isHead(String[] lines, int at) {
        return IntStream.range(at + 1, Math.min(at + HEAD, lines.length))
                        .filter(next -> HEAD_LINE.matcher(lines[next].strip()).matches())
                        .count()
                >= 2;
    }

    private static String joined(String[] lines, int from, int to) {
        return String.join("\n", List.of(lines).subList(from, to)).strip();
    }

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
}
