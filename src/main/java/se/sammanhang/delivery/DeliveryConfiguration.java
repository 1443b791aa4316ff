package se.sammanhang.delivery;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.sammanhang.application.BaseUrl;

/** Tells the application at which address it is reached. */
@Configuration
public class DeliveryConfiguration {

    @Bean
    BaseUrl baseUrl(@Value("${sammanhang.base-url}") String address) {
        return BaseUrl.parse(address);
    }
}
