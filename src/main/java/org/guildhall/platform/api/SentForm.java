package org.guildhall.platform.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.guildhall.platform.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A request of several parts (`multipart/form-data`): how the API takes words and files together.
/// The container reads it, and keeps what is large on disk.
public final class SentForm {
    private SentForm() {}

    static boolean is(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /// How large all parts are together.
    static long size(HttpServletRequest request) throws IOException, ServletException {
        return request.getParts().stream().mapToLong(part -> part.getSize()).sum();
    }

    /// What stands for its body where two requests are compared: the boundary may be another, the
    /// parts are the same.
    static byte[] digest(HttpServletRequest request) throws IOException, ServletException {
        var digest = sha256();
        for (var part : request.getParts()) {
            var head = part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize();
            digest.update((head + "\n").getBytes(StandardCharsets.UTF_8));
            try (var in = new DigestInputStream(part.getInputStream(), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return digest.digest();
    }

    /// The files of one field; a refusal of one is at that field.
    public static <T> List<T> files(
            String field,
            @Nullable List<MultipartFile> sent,
            Function<MultipartFile, ? extends T> take) {
        return (sent == null ? List.<MultipartFile>of() : sent)
                .stream().<T>map(file -> Invalid.reading(field, () -> take.apply(file))).toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
