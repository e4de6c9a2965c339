package org.guildhall.platform.file;

import org.guildhall.platform.settings.BucketSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The bucket and who carries files there, where the operator names one.
@Configuration
@ConditionalOnProperty("guildhall.files.url")
class BucketBeans {
    @Bean
    Bucket bucket(
            @Value("${guildhall.files.url}") String url,
            @Value("${guildhall.files.region:us-east-1}") String region,
            @Value("${guildhall.files.key-id}") String keyId,
            @Value("${guildhall.files.key-secret}") String keySecret) {
        return new Bucket(new BucketSettings(url, region, keyId, keySecret));
    }

    @Bean
    Mover mover(ObjectStore objects, DatabaseShelf database, Bucket bucket) {
        return new Mover(objects, database, bucket);
    }
}
