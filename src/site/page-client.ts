/**
 * What scripts add to any page, in one file, so that the first view asks once and the next page asks no more. A template's
 * own script imports this one too: what both use then lies here, and not in files between them.
 */
import '../reader/client/reader-client.ts';
import '../reader/client/heading-font-client.ts';
import '../reader/client/print-client.ts';
import '../search/client/header-client.ts';
import '../share/client/share-client.ts';
import '../share/client/copy-client.ts';
import '../charts/client/charts-client.ts';
import '../stations/client/station-client.ts';
import '../reader/client/contents-client.ts';
import '../observations/table-client.ts';
import './table-region-client.ts';
import './late-tools-client.ts';
