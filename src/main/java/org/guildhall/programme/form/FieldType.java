package org.guildhall.programme.form;

import java.math.BigDecimal;
import java.util.List;

/// What may be filled into a field, with its rules.
public sealed interface FieldType {
    /// One line of text, at most that many characters.
    record Line(int longest) implements FieldType {}

    /// Several lines of text.
    record Paragraph(int longest) implements FieldType {}

    /// An e-mail address; where `confirmed`, its holder proves it with a code sent there.
    record Email(boolean confirmed) implements FieldType {}

    /// A telephone number with its country code, kept in E.164.
    record Phone() implements FieldType {}

    /// An address on the web.
    record Url() implements FieldType {}

    /// One of several.
    record Choice(List<Option> options) implements FieldType {}

    /// Some of several.
    record Choices(List<Option> options, int fewest, int most) implements FieldType {}

    /// An exact amount in one of these currencies (ISO 4217).
    record Amount(List<String> currencies) implements FieldType {}

    /// A whole number within bounds, both included.
    record WholeNumber(long least, long most) implements FieldType {}

    /// A percentage with two places, within bounds, both included.
    record Percentage(BigDecimal least, BigDecimal most) implements FieldType {}

    /// A date.
    record Day() implements FieldType {}

    /// The UID of one account.
    record AccountUid() implements FieldType {}

    /// UIDs of several accounts, each once.
    record AccountUids(int most) implements FieldType {}

    /// Uploaded documents.
    record Documents(int fewest, int most) implements FieldType {}

    /// A statement that has to be agreed to.
    record Declaration(Words statement) implements FieldType {}

    /// Commission by brackets of sales, *graduated* or *volume* (onboarding.md section 6).
    record RatePlan(List<String> currencies, int most) implements FieldType {}

    /// Rows of the same simple fields.
    record Table(List<FormField> columns, int fewest, int most) implements FieldType {}

    /// One thing to choose, kept by its code.
    record Option(String code, Words label) {}
}
