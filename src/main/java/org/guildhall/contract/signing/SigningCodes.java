package org.guildhall.contract.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guildhall.access.PersonId;
import org.guildhall.account.EmailAddress;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.TooMany;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The codes by which a signer shows that the mail reaches them: six digits, ten minutes, five
/// tries. The only class that names `contract_code`.
@Component
class SigningCodes {
    static final Duration VALID = Duration.ofMinutes(10);

    private static final int TRIES = 5;
    private static final int AN_HOUR = 6;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String ADD =
            """
            insert into contract_code (id, contract_id, person_id, email, hash, sent_at, expires_at)
            select :id, :contract, :person, :email, :hash, :now, :expires
             where (select count(*) from contract_code
                     where contract_id = :contract and person_id = :person and sent_at > :since) < :most
            """;

    /// A wrong code is a try; the right one leaves none.
    private static final String TRY =
            """
            update contract_code set tries = case when hash = :hash then :most else tries + 1 end
             where id = (select id from contract_code where contract_id = :contract and person_id = :person
                          order by sent_at desc, id desc limit 1)
               and expires_at > :now and tries < :most
            returning hash = :hash as is_right, email
            """;

    /// What came of a try.
    private record Tried(boolean isRight, String email) {}

    private final JdbcClient sql;
    private final SecretKeySpec key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SigningCodes(JdbcClient sql, InstallationKey installation, Clock clock) {
        this.sql = sql;
        this.key = new SecretKeySpec(installation.derive("signing codes"), "HmacSHA256");
        this.clock = clock;
    }

    /// A fresh code; an earlier one is worth nothing then. Six in an hour, no more.
    ///
    /// @param email where it is mailed to
    String issue(ContractId contract, PersonId person, EmailAddress email) {
        var now = clock.instant();
        var code = "%06d".formatted(random.nextInt(1_000_000));
        var sent =
                sql.sql(ADD)
                        .param("id", Ids.next())
                        .param("contract", contract.value())
                        .param("person", person.value())
                        .param("email", email.value())
                        .param("hash", hash(contract, code))
                        .param("now", Timestamp.from(now))
                        .param("expires", Timestamp.from(now.plus(VALID)))
                        .param("since", Timestamp.from(now.minus(HOUR)))
                        .param("most", AN_HOUR)
                        .update();
        if (sent == 0) throw new TooMany(HOUR);
        return code;
    }

    /// Takes a code, once. A wrong one counts as a try, so the caller's transaction must be
    /// committed although this is refused. Answers where it was mailed to.
    String spend(ContractId contract, PersonId person, String typed) {
        var tried =
                sql.sql(TRY)
                        .param("contract", contract.value())
                        .param("person", person.value())
                        .param("hash", hash(contract, typed.replace(" ", "")))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("most", TRIES)
                        .query(
                                (row, _) ->
                                        new Tried(
                                                row.getBoolean("is_right"), row.getString("email")))
                        .optional()
                        .orElseThrow(() -> Invalid.at("code", "contract.sign.code.over"));
        if (!tried.isRight()) throw Invalid.at("code", "contract.sign.code.wrong");
        return tried.email();
    }

    private String hash(ContractId contract, String code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var text = contract.value() + ":" + code;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
