/**
 * At sign-out the browser gives up its push subscription: the next one who uses it is somebody else. The API learns of it from
 * the push service with the next message, and forgets the device.
 */
export async function forgetPush(): Promise<void> {
  try {
    // Absent in insecure contexts, whatever the types say.
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    const registration = await workers?.getRegistration();
    await (await registration?.pushManager.getSubscription())?.unsubscribe();
  } catch {
    // Some browsers have workers and no push. None of them keeps a sign-out from ending.
  }
}
