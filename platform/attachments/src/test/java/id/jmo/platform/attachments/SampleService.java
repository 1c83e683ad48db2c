package id.jmo.platform.attachments;

import id.jmo.local.store.HardenedStore;
import id.jmo.platform.attachments.web.AttachmentBody;
import id.jmo.platform.attachments.web.AttachmentFile;
import id.jmo.platform.attachments.web.AttachmentTransfer;
import id.jmo.platform.attachments.web.AttachmentView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service whose cases have attachments. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(SampleService.Cases.class)
class SampleService {

    static final String OFFICER = "rina";
    static final Instant START = Instant.parse("2026-11-28T02:00:00Z");

    /** What the service takes for now. */
    static final AtomicReference<Instant> NOW = new AtomicReference<>(START);

    @Bean(destroyMethod = "close")
    HardenedStore store() {
        return HardenedStore.inMemory();
    }

    @Bean
    MongoConnectionDetails storeAddress(HardenedStore store) {
        com.mongodb.ConnectionString address =
                new com.mongodb.ConnectionString(store.connectionString() + "/attachments");
        return () -> address;
    }

    @Bean
    Clock clock() {
        InstantSource now = NOW::get;
        return now.withZone(ZoneOffset.UTC);
    }

    @RestController
    static class Cases {

        private final Attachments attachments;
        private final AttachmentTransfer transfer;

        Cases(Attachments attachments, AttachmentTransfer transfer) {
            this.attachments = attachments;
            this.transfer = transfer;
        }

        @PostMapping(path = "/cases/{caseId}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
        @AttachmentBody
        AttachmentView add(@PathVariable String caseId, HttpServletRequest request) {
            return transfer.receive(request, upload -> view(caseId, attachments.add(caseId, upload, "agus")));
        }

        @GetMapping("/cases/{caseId}/attachments")
        List<AttachmentView> list(@PathVariable String caseId) {
            return attachments.list(caseId).stream()
                    .map(each -> view(caseId, each))
                    .toList();
        }

        @GetMapping(
                path = "/cases/{caseId}/attachments/{attachmentId}",
                produces = {AttachmentType.JPEG_MEDIA, AttachmentType.PNG_MEDIA, AttachmentType.PDF_MEDIA})
        @AttachmentFile
        ResponseEntity<byte[]> read(
                @PathVariable String caseId,
                @PathVariable AttachmentId attachmentId,
                HttpServletRequest request,
                @RequestParam long until,
                @RequestParam String signature) {
            transfer.requireLink(request.getRequestURI(), OFFICER, until, signature);
            return transfer.show(() -> attachments.read(caseId, attachmentId));
        }

        private AttachmentView view(String caseId, Attachment attachment) {
            String path = "/cases/" + caseId + "/attachments/" + attachment.attachmentId();
            return AttachmentView.of(attachment, transfer.linkFor(path, OFFICER));
        }
    }
}
