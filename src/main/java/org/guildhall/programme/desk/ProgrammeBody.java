package org.guildhall.programme.desk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Programme;
import org.guildhall.programme.form.FieldType;
import org.guildhall.programme.form.FormSchema;

/// A programme as the API shows it, its texts in the caller's language.
///
/// @param form the fields of the application form, by the names that answers go by
/// @param sheet the fields of the decision sheet; none where nothing is agreed on
record ProgrammeBody(
        String code,
        int version,
        String name,
        String businessType,
        List<String> sites,
        String wayIn,
        boolean hasContract,
        boolean hasTraining,
        List<FieldBody> form,
        List<FieldBody> sheet)
        implements ApiBody {

    /// A field.
    ///
    /// @param type such as `LINE` or `CHOICE`
    /// @param keys the names of its values
    /// @param options what can be chosen, where it is a choice
    record FieldBody(
            String name,
            String label,
            String type,
            boolean required,
            List<String> keys,
            List<String> options) {}

    static ProgrammeBody of(Programme programme, Text text) {
        return new ProgrammeBody(
                programme.code(),
                programme.version(),
                programme.name().in(text),
                programme.businessType(),
                sorted(programme.sites()),
                String.valueOf(programme.wayIn()),
                programme.contract().isPresent(),
                programme.training().isPresent(),
                fields(programme.form(), text),
                fields(programme.sheet(), text));
    }

    private static List<String> sorted(Set<String> sites) {
        return sites.stream().sorted().toList();
    }

    private static List<FieldBody> fields(FormSchema schema, Text text) {
        return schema.fields().stream()
                .map(
                        field ->
                                new FieldBody(
                                        field.name(),
                                        field.label().in(text),
                                        type(field.type()),
                                        field.required(),
                                        field.keys(),
                                        options(field.type())))
                .toList();
    }

    private static String type(FieldType type) {
        return type.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    private static List<String> options(FieldType type) {
        if (type instanceof FieldType.Choice choice) return codes(choice.options());
        if (type instanceof FieldType.Choices choices) return codes(choices.options());
        return List.of();
    }

    private static List<String> codes(List<FieldType.Option> options) {
        return options.stream().map(FieldType.Option::code).toList();
    }
}
