package id.jmo.biometric.web;

import id.jmo.biometric.application.BiometricSettings;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parts are read into memory when a place is free for them: no picture touches the disk in clear. */
@Configuration(proxyBeanMethods = false)
class FramesConfiguration {

    @Bean
    MultipartConfigElement framesInMemory(BiometricSettings settings) {
        int most = settings.photo().bytes();
        return new MultipartConfigElement("", most, most, most + 1);
    }
}
