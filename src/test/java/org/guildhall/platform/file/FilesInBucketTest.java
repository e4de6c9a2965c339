package org.guildhall.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.NotNow;
import org.guildhall.support.Eventually;
import org.guildhall.support.Ground;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/// Files on both shelves, and their way from the one to the other.
@SpringJUnitConfig({Ground.class, FilesInBucketTest.Fixture.class})
@DirtiesContext
class FilesInBucketTest {
    private static final BucketServer SERVER = begun();

    @Autowired private Files files;
    @Autowired private DatabaseShelf database;
    @Autowired private ObjectStore objects;
    @Autowired private Bucket bucket;
    @Autowired private JdbcClient sql;

    private static BucketServer begun() {
        try {
            return new BucketServer();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterAll
    static void end() {
        SERVER.close();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        var settings = SERVER.settings();
        registry.add("guildhall.files.url", settings::url);
        registry.add("guildhall.files.key-id", settings::keyId);
        registry.add("guildhall.files.key-secret", settings::keySecret);
    }

    @Nested
    class TheBucket implements ShelfContract {
        @Override
        public Shelf shelf() {
            return bucket;
        }

        @Test
        void whoever_signs_with_another_secret_is_refused() {
            var stranger = new Bucket(SERVER.settings("another secret"));
            assertThatThrownBy(() -> stranger.put("name", new byte[1]))
                    .isInstanceOf(BucketAway.class)
                    .hasMessageContaining("403");
        }
    }

    @Test
    void a_file_moves_to_the_bucket_is_read_from_there_and_goes_with_its_object() throws Exception {
        var content = "a contract".getBytes(StandardCharsets.UTF_8);
        var file = files.store(content);
        await(() -> objects.of(file).isPresent());
        var object = objects.of(file).orElseThrow();
        assertThat(database.get(file.sha256())).isEmpty();
        assertThat(bucket.get(object))
                .hasValueSatisfying(it -> assertThat(it).isNotEqualTo(content));
        assertThat(files.store(content)).isEqualTo(file);
        assertThat(files.read(file)).isEqualTo(content);

        SERVER.stop();
        try {
            assertThatThrownBy(() -> files.read(file)).isInstanceOf(NotNow.class);
            var meanwhile = files.store("while it is away".getBytes(StandardCharsets.UTF_8));
            assertThat(files.read(meanwhile)).asString().isEqualTo("while it is away");
        } finally {
            SERVER.start();
        }

        files.discard(file);
        assertThatThrownBy(() -> files.read(file)).isInstanceOf(NotFound.class);
        await(() -> bucket.get(object).isEmpty());
        sql.sql("update platform_object set due_at = now()")
                .update(); // what was tried while it was away
        await(
                () ->
                        sql.sql("select count(*) from platform_file where object is null")
                                        .query(Integer.class)
                                        .single()
                                == 0);
        await(
                () ->
                        sql.sql("select count(*) from platform_object")
                                        .query(Integer.class)
                                        .single()
                                == 0);
    }

    private static void await(BooleanSupplier comes) {
        Eventually.holds("what moves by itself", comes);
    }

    @Configuration
    @Import({Files.class, DatabaseShelf.class, ObjectStore.class, BucketBeans.class})
    static class Fixture {
        @Bean
        InstallationKey key() {
            return new InstallationKey("m0VbZr3Yq1nT8uKx5cJwPzL2hGdFsAe9RtUvXyQoNik=");
        }
    }
}
