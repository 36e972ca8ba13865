/** One drill, played. */
export default function DrillScreen({ drillId }: { drillId: string }) {
  return <main>{drillId}</main>;
}
