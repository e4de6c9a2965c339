package org.guildhall.platform.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What a person typed into a form, and what was wrong with it. Nothing typed is lost: a page shows
/// the same form again with the problem at each field. Handlers take one as a parameter.
public final class Form {
    /// A text longer than this is nobody's typing.
    private static final int LONGEST = 20_000;

    private final Map<String, List<String>> typed;
    private final Map<String, List<MultipartFile>> files;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private boolean filesKept;

    private Form(Map<String, List<String>> typed, Map<String, List<MultipartFile>> files) {
        this.typed = typed;
        this.files = files;
    }

    /// With nothing typed yet.
    public static Form empty() {
        return new Form(new LinkedHashMap<>(), Map.of());
    }

    /// Filled with what is known already.
    public static Form of(Map<String, String> values) {
        var form = empty();
        values.forEach(form::put);
        return form;
    }

    /// As it came in.
    public static Form posted(
            Map<String, List<String>> typed, Map<String, List<MultipartFile>> files) {
        return new Form(new LinkedHashMap<>(typed), files);
    }

    /// Fills a field in.
    public void put(String name, String value) {
        typed.put(name, List.of(value));
    }

    /// Fills a field in that takes several values.
    public void put(String name, List<String> values) {
        typed.put(name, List.copyOf(values));
    }

    /// What was typed, empty when nothing was.
    public String value(String name) {
        var values = values(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// All values of a field, such as ticked boxes.
    public List<String> values(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /// Whether a box was ticked.
    public boolean ticked(String name) {
        return !value(name).isEmpty();
    }

    /// The version of what the form was shown for; -1, which nothing has, when it names none.
    public long version() {
        return isNumber("version") ? Long.parseLong(value("version")) : -1;
    }

    /// The same, refused in these words when it names none.
    public long version(String refusal) {
        return number("version", refusal);
    }

    /// A number that the page itself has put there, refused in these words when it isn't one.
    public int number(String name, String refusal) {
        if (!isNumber(name)) throw Invalid.because(refusal);
        return Integer.parseInt(value(name));
    }

    private boolean isNumber(String name) {
        return value(name).matches("[0-9]{1,9}");
    }

    /// Everything typed, by field.
    public Map<String, List<String>> typed() {
        return Map.copyOf(typed);
    }

    /// The files given at that field; those that a browser sends for an empty choice are left out.
    public List<MultipartFile> files(String name) {
        return files.getOrDefault(name, List.of()).stream()
                .filter(
                        file ->
                                !String.valueOf(file.getOriginalFilename()).isEmpty()
                                        || !file.isEmpty())
                .toList();
    }

    /// Says that the files were kept, so that nobody has to choose them again.
    public void filesKept() {
        filesKept = true;
    }

    /// Says at each field whose files are lost when the form is shown again that they have to be
    /// chosen again: no page can put a file back into a field.
    void markLostFiles() {
        if (filesKept) return;
        for (var name : files.keySet()) {
            var lost = files(name).stream().map(MultipartFile::getOriginalFilename).toList();
            if (!lost.isEmpty()) mark(name, "platform.form.files-again", String.join(", ", lost));
        }
    }

    /// What is wrong at a field, if anything.
    public @Nullable Problem problem(String name) {
        return problems.get(name);
    }

    /// All that is wrong, in the order of the form.
    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    /// Marks a field; the first problem of a field is the one that is shown.
    public void mark(String name, String key, Serializable... arguments) {
        mark(new Problem(name, key, List.of(arguments)));
    }

    /// Marks the field that the problem names.
    public void mark(Problem problem) {
        problems.putIfAbsent(problem.field(), problem);
    }

    /// Reads a field that must be filled in. When it is not, or the value refuses it, the field is
    /// marked and the command that is being read will not be let through, so the missing value is
    /// never seen.
    public <T> T take(String name, Function<String, T> parse) {
        return given(name, "platform.form.missing", parse);
    }

    /// The same, of a field where one of several things is chosen.
    public <T> T choose(String name, Function<String, T> parse) {
        return given(name, "platform.form.unchosen", parse);
    }

    /// The same, of a field whose own rule says what would be right, as of an address, a day or a
    /// number: it is asked about nothing too.
    public <T> T enter(String name, Function<String, T> parse) {
        return parsed(name, parse);
    }

    /// Reads a field that may stay empty.
    public <T> Optional<T> takeOptional(String name, Function<String, T> parse) {
        return value(name).isBlank() ? Optional.empty() : Optional.ofNullable(parsed(name, parse));
    }

    /// Reads a line of text of at most that many characters, trimmed.
    public String takeText(String name, int longest) {
        return take(name, text -> text(text, longest));
    }

    /// Reads the files given at a field; one that is refused marks the field and is left out.
    public <T> List<T> takeFiles(String name, Function<MultipartFile, T> parse) {
        var taken = new ArrayList<T>();
        for (var file : files(name)) {
            try {
                taken.add(parse.apply(file));
            } catch (Invalid invalid) {
                invalid.problems().forEach(problem -> mark(problem.at(name)));
            }
        }
        return taken;
    }

    /// Reads the command out of the fields; then either it is done, or the page is shown again.
    public <T> Reading<T> read(Supplier<T> command) {
        return new Reading<>(this, command);
    }

    /// A text as we keep it: trimmed, no control characters but line ends, at most that many
    /// characters.
    public static String text(String typed, int longest) {
        var text = typed.strip().replace("\r\n", "\n");
        if (text.length() > Math.min(longest, LONGEST)) {
            throw Invalid.because("platform.form.long", longest, text.length());
        }
        if (text.chars()
                .anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t')) {
            throw Invalid.because("platform.form.control");
        }
        return text;
    }

    private <T> T given(String name, String otherwise, Function<String, T> parse) {
        if (!value(name).isBlank()) return parsed(name, parse);
        mark(name, otherwise);
        return missing();
    }

    private <T> T parsed(String name, Function<String, T> parse) {
        try {
            return parse.apply(value(name).strip());
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> mark(problem.at(name)));
            return missing();
        }
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T missing() {
        return null;
    }
}
