package org.guildhall.terms;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.form.FormSchema;

/// What a partner says who wants terms revised: in words, and at each field of the sheet where one
/// is meant (onboarding.md section 5).
public record RevisionWords(String words, Map<String, String> byField) {
    /// What one field gets, at most; the whole has more room above.
    public static final int LONGEST_OF_FIELD = 1000;

    private static final int LONGEST = 4000;
    private static final String PREFIX = "revision.";

    /// Reads them off a form; fields that nobody wrote at are left out.
    public static RevisionWords read(Form form, FormSchema sheet) {
        var byField = new LinkedHashMap<String, String>();
        var words = form.takeText("words", LONGEST);
        for (var field : sheet.fields()) {
            form.takeOptional(typedAt(field.name()), text -> Form.text(text, LONGEST_OF_FIELD))
                    .ifPresent(text -> byField.put(field.name(), text));
        }
        return new RevisionWords(words, byField);
    }

    /// Only words about fields that the sheet has, none of them too long, whoever sends them.
    public static Map<String, String> checked(Map<String, String> byField, FormSchema sheet) {
        var kept = new LinkedHashMap<String, String>();
        byField.forEach(
                (field, said) -> {
                    if (sheet.field(field).isEmpty()) {
                        throw Invalid.because("terms.revision.unknown", field);
                    }
                    var text = Form.text(said, LONGEST_OF_FIELD);
                    if (!text.isEmpty()) kept.put(field, text);
                });
        return kept;
    }

    /// What the fields of that form are called, for the list of what is wrong with it.
    public static Map<String, String> labels(FormSchema sheet, Text text) {
        var labels = new HashMap<String, String>();
        labels.put("words", text.of("terms.revision.words"));
        for (var field : sheet.fields()) labels.put(typedAt(field.name()), field.label().in(text));
        return labels;
    }

    /// What the words about a field of the sheet are typed into.
    static String typedAt(String field) {
        return PREFIX + field;
    }
}
