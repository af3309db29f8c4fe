<aura:application access="GLOBAL" extends="ltng:outApp" description="Makes the viewer known to Lightning Out">
  <aura:dependency resource="c:assistantHistory" />
</aura:application>
