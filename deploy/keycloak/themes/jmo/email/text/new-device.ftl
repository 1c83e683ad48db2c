<#ftl output_format="plainText">
${msg("newDeviceBody", time, address)}<#if device?has_content> ${msg("newDeviceKind", device)}</#if>

${msg("newDeviceAdvice")}
