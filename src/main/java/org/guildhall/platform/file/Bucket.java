package org.guildhall.platform.file;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.guildhall.platform.settings.BucketSettings;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// A bucket of a server that speaks S3: objects by name, each request signed (AWS Signature Version
/// 4, with the hash of the body, so that what arrives is what was sent).
public final class Bucket implements Shelf {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final byte[] NOTHING = {};

    private final BucketSettings settings;
    private final AwsCredentialsIdentity key;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(LONGEST_CONNECT)
                    .build();

    public Bucket(BucketSettings settings) {
        this.settings = settings;
        this.key = AwsCredentialsIdentity.create(settings.keyId(), settings.keySecret());
    }

    @Override
    public void put(String name, byte[] locked) {
        expect(send(SdkHttpMethod.PUT, name, locked), 200);
    }

    @Override
    public Optional<byte[]> get(String name) {
        var answer = send(SdkHttpMethod.GET, name, NOTHING);
        if (answer.statusCode() == 404) return Optional.empty();
        expect(answer, 200);
        return Optional.of(answer.body());
    }

    @Override
    public void remove(String name) {
        var answer = send(SdkHttpMethod.DELETE, name, NOTHING);
        if (answer.statusCode() != 404) expect(answer, 204);
    }

    private HttpResponse<byte[]> send(SdkHttpMethod method, String name, byte[] body) {
        try {
            return client.send(signed(method, name, body), BodyHandlers.ofByteArray());
        } catch (IOException away) {
            throw new BucketAway("the bucket can't be reached: " + away.getMessage(), away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BucketAway("stopped while waiting for the bucket", stopped);
        }
    }

    private HttpRequest signed(SdkHttpMethod method, String name, byte[] body) {
        var address = URI.create(settings.url() + "/" + name);
        var plain = SdkHttpRequest.builder().method(method).uri(address).build();
        var signed =
                signer.sign(
                        request ->
                                request.identity(key)
                                        .request(plain)
                                        .payload(ContentStreamProvider.fromByteArray(body))
                                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, settings.region())
                                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false));
        var publisher =
                method == SdkHttpMethod.PUT
                        ? BodyPublishers.ofByteArray(body)
                        : BodyPublishers.noBody();
        var request =
                HttpRequest.newBuilder(address).timeout(LONGEST).method(method.name(), publisher);
        signed.request()
                .headers()
                .forEach(
                        (header, values) -> {
                            // the client writes it by itself, as it was signed
                            if (header.equalsIgnoreCase("Host")) return;
                            values.forEach(value -> request.header(header, value));
                        });
        return request.build();
    }

    private static void expect(HttpResponse<byte[]> answer, int status) {
        if (answer.statusCode() == status) return;
        throw new BucketAway("the bucket answered " + answer.statusCode(), null);
    }
}
