package org.guildhall;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.support.Crowd;
import org.guildhall.support.SeenForm;
import org.guildhall.support.SeenForm.Field;
import org.guildhall.support.SeenForm.Kind;
import org.guildhall.support.Visit;
import org.guildhall.support.Visit.Answer;

/// What can be wrong with a field.
enum WrongInput {
    MISSING(""),
    LONG("long ".repeat(20_000)),
    CONTROL("no\u0000sound\u0007here"),
    ODD("<script>" + WrongInput.MARK + "()</script>\"'); drop table x; -- 😀 مرحبا \u202Etfel"),
    OTHER_CHOICE("something-else"),
    EMPTY_FILE(new byte[0]),
    LARGE_FILE(large()),
    MISLABELLED_FILE("MZ\u0090 a program".getBytes(StandardCharsets.ISO_8859_1));

    static final String MARK = "guildhallwashere";

    private final String text;
    private final byte[] file;

    WrongInput(String text) {
        this.text = text;
        this.file = new byte[0];
    }

    WrongInput(byte[] file) {
        this.text = "";
        this.file = file;
    }

    /// A PDF larger than 20 MB.
    private static byte[] large() {
        return Arrays.copyOf(Crowd.PDF, 21 * 1024 * 1024);
    }

    String text() {
        return text;
    }

    boolean isFile() {
        return name().endsWith("_FILE");
    }

    boolean fits(Field field) {
        return switch (field.kind()) {
            case FILE -> isFile();
            case CHOICE -> this == MISSING || (this == OTHER_CHOICE && field.choices().size() > 1);
            case HIDDEN -> this == MISSING || this == ODD || this == CONTROL;
            case TEXT, SECRET -> !isFile() && this != OTHER_CHOICE;
        };
    }

    /// The form with everything in it that a person would have filled in.
    static Map<String, List<String>> filled(SeenForm form) {
        var filled = new LinkedHashMap<String, List<String>>();
        for (var field : form.fields()) {
            if (field.kind() != Kind.FILE) filled.put(field.name(), filled(field));
        }
        return filled;
    }

    private static List<String> filled(Field field) {
        if (field.values().stream().anyMatch(value -> !value.isBlank())) return field.values();
        if (field.kind() == Kind.CHOICE) return field.choices().stream().limit(1).toList();
        if (field.kind() == Kind.HIDDEN) return field.values();
        if (field.name().endsWith("code")) return List.of("123456");
        return List.of(
                field.name().toLowerCase(Locale.ROOT).endsWith("email")
                        ? "somebody@filled.example"
                        : "Filled in");
    }

    /// Sends the form with this wrong about that field.
    Answer send(Visit visit, SeenForm form, Map<String, List<String>> filled, Field field) {
        var entries = new ArrayList<Map.Entry<String, String>>();
        filled.forEach(
                (name, values) ->
                        (name.equals(field.name()) ? List.of(text) : values)
                                .forEach(value -> entries.add(Map.entry(name, value))));
        if (!form.files()) return visit.post(form.action(), entries);
        var files = new ArrayList<Visit.File>();
        for (var given : form.fields()) {
            if (given.equals(field) && isFile()) files.add(pdf(given, file));
            else if (given.kind() == Kind.FILE && form.action().contains("/documents"))
                files.add(pdf(given, Crowd.PDF));
        }
        return visit.upload(form.action(), entries, files);
    }

    private static Visit.File pdf(Field field, byte[] content) {
        return new Visit.File(field.name(), "register.pdf", "application/pdf", content);
    }
}
