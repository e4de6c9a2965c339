package org.guildhall.diagnosis.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.account.Account;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.diagnosis.table.Facts;
import org.guildhall.diagnosis.table.NeededRecord;

/// About whom and what facts are looked up.
///
/// @param answers what the agent was asked and said
/// @param records what the customer's domain needs in the DNS
/// @param language in which the customer reads, for facts that are told
/// @param today the day at the account's site
public record Inquiry(
        Account account,
        Facts answers,
        List<NeededRecord> records,
        Locale language,
        LocalDate today) {
    /// The answer to a question, where there is one.
    public Optional<String> answer(String question) {
        return answers.of(FactName.asked(question)).map(FactValue::toString);
    }
}
