package id.jmo.platform.documents;

import id.jmo.platform.personaldata.BlindIndex;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives a service what it needs to write letters and to check the codes on them. */
@AutoConfiguration(afterName = "id.jmo.platform.personaldata.PersonalDataAutoConfiguration")
class DocumentsAutoConfiguration {

    @Bean
    PdfLetters pdfLetters() {
        return new PdfLetters();
    }

    @Bean
    DocumentCodes documentCodes(BlindIndex signature) {
        return new DocumentCodes(signature);
    }
}
