package org.guildhall.programme.form;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.guildhall.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/// Reads the ways to reach somebody: e-mail address, telephone number, address on the web.
final class Contacts {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String NAME = "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
    private static final String DOMAIN = "(" + NAME + "\\.)+\\p{L}[\\p{L}\\p{N}-]{0,61}";
    private static final String MAILBOX = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}";
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_URL = 300;

    private Contacts() {}

    /// An address as people write it (RFC 5321 without quoted names); the domain in small letters.
    static String email(String typed) {
        var at = typed.lastIndexOf('@');
        if (at < 0 || typed.length() > LONGEST_EMAIL) {
            throw Invalid.because("programme.field.email");
        }
        var mailbox = typed.substring(0, at);
        var domain = typed.substring(at + 1).toLowerCase(Locale.ROOT);
        if (!mailbox.matches(MAILBOX)
                || mailbox.startsWith(".")
                || mailbox.endsWith(".")
                || mailbox.contains("..")
                || !domain.matches(DOMAIN)) {
            throw Invalid.because("programme.field.email");
        }
        return mailbox + "@" + domain;
    }

    /// A number with its country code, in E.164.
    static String phone(String typed) {
        try {
            var number = PHONES.parse(typed, null);
            if (PHONES.isValidNumber(number)) {
                return PHONES.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException _) {
            // Told below, like a number that no country has given out.
        }
        throw Invalid.because("programme.field.phone");
    }

    /// An address with `https` unless it says `http`, a host with a dot, nobody's password.
    static String url(String typed) {
        var address = typed.contains("://") ? typed : "https://" + typed;
        var uri = parse(address);
        if (uri == null
                || address.length() > LONGEST_URL
                || uri.getHost() == null
                || uri.getUserInfo() != null
                || !uri.getHost().matches(DOMAIN)
                || !String.valueOf(uri.getScheme()).matches("https?")) {
            throw Invalid.because("programme.field.url");
        }
        return uri.toString();
    }

    private static @Nullable URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
